// Says so in one sentence when Node is too old to run this project's TypeScript. Plain JavaScript, so that an old Node
// can run it: `node --import ./prisma/node-version.js <file>.ts`.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Saler needs Node 22.18 or newer and this is ${process.versions.node}: ` +
      'run "npm install --include=optional", which brings Node 24 for the npm scripts, or install it from https://nodejs.org.',
  )
  process.exit(1)
}
