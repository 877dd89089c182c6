// Inspects the files that are named, one after the other, and tells what was found and what it took. A process of its own,
// so that its memory is that of the inspection alone.
import { readFileSync } from 'node:fs'
import { typeNamed } from '../domain/inspection/file-type.ts'
import { FileRefused } from '../domain/inspection/findings.ts'
import { inspect } from '../domain/inspection/inspect.ts'

const results = []
for (let i = 2; i < process.argv.length; i += 2) {
  const bytes = readFileSync(process.argv[i]!)
  const begun = performance.now()
  const found = await inspect(bytes, typeNamed(process.argv[i + 1]!)!).catch((error: unknown) => error)
  results.push({ fault: found instanceof FileRefused ? found.fault : String(found), ms: performance.now() - begun })
}
// Kilobytes on Linux and macOS alike, as libuv tells them.
console.log(JSON.stringify({ results, memory: process.resourceUsage().maxRSS * 1024 }))
