const PERCENT = /^(0|[1-9]\d?|100)(?:\.(\d{1,2}))?$/

/** Reads a percentage from 0 to 100 as hundredths of a percent: "12.5" is 1250. Undefined when the text is none. */
export function parsePercent(text: string): number | undefined {
  const match = PERCENT.exec(text)
  if (!match) return undefined
  const [, whole = '', fraction = ''] = match
  const hundredths = Number(whole + fraction.padEnd(2, '0'))
  return hundredths <= 10_000 ? hundredths : undefined
}

/** Writes hundredths of a percent as the API shows them: 1250 is "12.50". */
export const formatPercent = (hundredths: number): string => (hundredths / 100).toFixed(2)
