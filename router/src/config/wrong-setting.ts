/** A setting that cannot be used, in one sentence for whoever gave it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}
