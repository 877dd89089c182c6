/** How many pixels the longer side of each rendition has at most. */
export const SIZES = { thumbnail: 150, small: 300, medium: 600, large: 1200 } as const

export type RenditionSize = keyof typeof SIZES
