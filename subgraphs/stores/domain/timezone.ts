const OFFSET = /^[+-]/

/** True for the name of an IANA time zone, aliases such as "Asia/Kolkata" included. An offset names no zone. */
export function isTimezone(name: string): boolean {
  if (name.length > 64 || OFFSET.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
