import { readFile } from 'node:fs/promises'
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { type Environment, type Expanded, expandEnvironment, type Path } from './expand-environment.ts'
import { explainIssues } from './explain-issue.ts'
import { type RouterConfig, routerConfig } from './schema.ts'
import { WrongSetting } from './wrong-setting.ts'

/**
 * Reads the configuration file of the router.
 *
 * @throws WrongSetting with a line for everything that is wrong: where it is, what was expected, what may have been meant.
 */
export async function readConfig(file: string, environment: Environment): Promise<RouterConfig> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new WrongSetting(`The configuration ${file} cannot be read: ${error.message}.`)
  })
  return parseConfig(text, file, environment)
}

export function parseConfig(text: string, file: string, environment: Environment): RouterConfig {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (offset: number): string => `${file}:${lines.linePos(offset).line}`
  const [malformed] = document.errors
  if (malformed) throw new WrongSetting(`${lineOf(malformed.pos[0])}: ${malformed.message}.`)
  const placeOf = (path: Path): string => {
    for (let end = path.length; end > 0; end--) {
      const parent = end > 1 ? document.getIn(path.slice(0, end - 1), true) : document.contents
      const key = isMap(parent) ? parent.items.find((pair) => String(pair.key) === String(path[end - 1]))?.key : parent
      if (isNode(key) && key.range) return lineOf(key.range[0])
    }
    return file
  }
  // An empty file is a configuration that says nothing.
  const parsed = check(expandEnvironment(document.toJS() ?? {}, environment))
  if (parsed.success) return parsed.data
  const told = explainIssues(parsed.error.issues, routerConfig)
  throw new WrongSetting(told.map(({ path, sentence }) => `${placeOf(path)}: ${sentence}`).join('\n'))
}

function check({ value, places }: Expanded): ReturnType<typeof routerConfig.safeParse> {
  const parsed = routerConfig.safeParse(value)
  if (parsed.success || !places.length) return parsed
  // What comes from the environment is text. Where that is all that is wrong, it is read as the number that it should be.
  const texts = new Set(places.map((path) => path.join('\n')))
  let changed = false
  for (const issue of parsed.error.issues) {
    if (issue.code !== 'invalid_type' && issue.code !== 'invalid_union') continue
    if (texts.has(issue.path.join('\n'))) changed = replaceText(value, issue.path as Path) || changed
  }
  return changed ? routerConfig.safeParse(value) : parsed
}

/** Replaces a text by the number or truth value that it spells. */
function replaceText(root: unknown, path: Path): boolean {
  const parent = path.slice(0, -1).reduce((part, key) => (part as Record<string, unknown>)[key], root)
  const at = parent as Record<string, unknown>
  const key = path.at(-1)!
  const text = String(at[key]).trim()
  if (text === 'true' || text === 'false') at[key] = text === 'true'
  else if (text !== '' && Number.isFinite(Number(text))) at[key] = Number(text)
  else return false
  return true
}
