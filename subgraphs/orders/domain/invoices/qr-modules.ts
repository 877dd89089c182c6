import { encode } from 'uqr'

/** A row's dark modules from one on, so many. */
export interface DarkRun {
  readonly x: number
  readonly y: number
  readonly length: number
}

export interface QrModules {
  /** Modules on each side, without the quiet zone. */
  readonly size: number
  readonly runs: readonly DarkRun[]
}

/** How wide the light margin has to be that scanners find the code by (ISO/IEC 18004). */
export const QUIET_ZONE = 4

/** The modules of a QR code that says a text, which a seventh of the code may be missing of. */
export function qrModules(text: string): QrModules {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const runs = data.flatMap((row, y) => {
    const found: DarkRun[] = []
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      found.push({ x: start, y, length: x - start + 1 })
    }
    return found
  })
  return { size, runs }
}

/** A QR code as an SVG element that scales, its quiet zone within. */
export function qrSvg(text: string): string {
  const { size, runs } = qrModules(text)
  const side = size + 2 * QUIET_ZONE
  const path = runs.map(({ x, y, length }) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`).join('')
  return `<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="QR"><path d="${path}"/></svg>`
}
