const formats = new Map<string, { date: Intl.DateTimeFormat; hijri: Intl.DateTimeFormat }>()

// Latin digits in both calendars: amounts and numbers are written with them too.
function formatsOf(timeZone: string) {
  let made = formats.get(timeZone)
  if (!made) {
    const day = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
    const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
    made = {
      date: new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...day, ...time }),
      hijri: new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', day),
    }
    formats.set(timeZone, made)
  }
  return made
}

const partsOf = (format: Intl.DateTimeFormat, moment: Date): Record<string, string> =>
  Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))

/** A moment in a time zone, as the calendars say it: "2026-11-23 05:21:35 (1448-06-13 H)". The second is Umm al-Qura's. */
export function printedMoment(moment: Date, timeZone: string): string {
  const { date, hijri } = formatsOf(timeZone)
  const { year, month, day, hour, minute, second } = partsOf(date, moment)
  const umalqura = partsOf(hijri, moment)
  return `${year}-${month}-${day} ${hour}:${minute}:${second} (${umalqura.year}-${umalqura.month}-${umalqura.day} H)`
}
