import { checkRandomGraphs } from './check.ts'

// Run by hand, for as long as you like: node router/tests/conformance/property/soak.ts [graphs] [seed] [path]
const [graphs = '1000', seed = String(Date.now() % 1_000_000), path] = process.argv.slice(2)
const began = Date.now()
console.log(`Checking ${graphs} random graphs from seed ${seed}.`)
const { checked, notComposed } = await checkRandomGraphs({ graphs: Number(graphs), seed: Number(seed), path })
console.log(`${checked} operations agree; ${notComposed} graphs did not compose; ${Date.now() - began} ms.`)
