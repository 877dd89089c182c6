import sharp from 'sharp'

/** What a demo product's picture shows, and in which colours: its ground, its shape, what stands out on it. */
interface Drawing {
  readonly shape: string
  readonly colours: readonly [ground: string, shape: string, detail: string]
  /** What it shows, in words: Arabic and English. */
  readonly alt: string
  readonly english: string
}

/** The picture of a demo product. */
export interface DemoPicture {
  /** A square PNG of 1,200 pixels without any text. */
  readonly bytes: Buffer
  /** What it shows, in Arabic and in English. */
  readonly alt: string
  readonly english: string
}

const SIDE = 1200

const BAG = `
  <path class="shape" d="M380 330h440l40 620q4 50-46 50H386q-50 0-46-50z"/>
  <path class="detail" d="M380 330l30-70h380l30 70z"/>
  <rect class="detail" x="450" y="560" width="300" height="230" rx="24"/>
  <g class="ground"><ellipse cx="560" cy="675" rx="52" ry="72" transform="rotate(24 560 675)"/>
  <ellipse cx="655" cy="675" rx="52" ry="72" transform="rotate(-24 655 675)"/></g>`

const DATES = `
  <g class="shape"><ellipse cx="470" cy="640" rx="105" ry="190" transform="rotate(-28 470 640)"/>
  <ellipse cx="730" cy="640" rx="105" ry="190" transform="rotate(28 730 640)"/>
  <ellipse cx="600" cy="780" rx="105" ry="190"/></g>
  <g fill="none" stroke-width="22" stroke-linecap="round" class="line">
  <path d="M415 560q70 90 95 190M785 560q-70 90-95 190M600 660q22 120 0 230"/>
  <path d="M600 250v240M600 250q-130 60-190 190M600 250q130 60 190 190"/></g>`

const CUP = `
  <path class="shape" d="M330 470h480v230q0 210-240 210T330 700z"/>
  <path fill="none" stroke-width="52" class="shape-line" d="M800 540h60q90 0 90 95t-90 95h-75"/>
  <ellipse class="detail" cx="570" cy="470" rx="240" ry="62"/>
  <ellipse class="shape" cx="570" cy="970" rx="330" ry="46"/>
  <g fill="none" stroke-width="26" stroke-linecap="round" class="line"><path d="M490 360q-40-70 0-140M570 330q-40-70 0-140M650 360q-40-70 0-140"/></g>`

const POT = `
  <path class="shape" d="M470 380q130-60 260 0l70 520q10 90-90 90H490q-100 0-90-90z"/>
  <path class="shape" d="M745 470q150 20 190-110l45 25q-40 210-225 200z"/>
  <path fill="none" stroke-width="48" class="shape-line" d="M455 450q-190 20-170 190 10 150 130 160"/>
  <path class="detail" d="M500 360q100-190 200 0z"/><circle class="detail" cx="600" cy="240" r="34"/>
  <rect class="detail" x="425" y="700" width="350" height="44" rx="22"/>`

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  'khawlani-coffee': {
    shape: BAG,
    colours: ['#f3e9dc', '#5e3023', '#c08552'],
    alt: 'كيس بني من البن الخولاني',
    english: 'A brown bag of Khawlani coffee',
  },
  'saudi-coffee-blend': {
    shape: BAG,
    colours: ['#fdf3d8', '#b8860b', '#6a7b3f'],
    alt: 'كيس ذهبي من القهوة السعودية بالهيل',
    english: 'A golden bag of Saudi coffee with cardamom',
  },
  'ajwa-dates': {
    shape: DATES,
    colours: ['#efe6dd', '#2d1b16', '#7d8f52'],
    alt: 'ثلاث حبات من تمر العجوة الداكن',
    english: 'Three dark Ajwa dates',
  },
  'sukkari-dates': {
    shape: DATES,
    colours: ['#f6ecd6', '#b9773a', '#7d8f52'],
    alt: 'ثلاث حبات من تمر السكري الذهبي',
    english: 'Three golden Sukkari dates',
  },
  dallah: {
    shape: POT,
    colours: ['#e9e4da', '#b08d3c', '#7a5c1e'],
    alt: 'دلة نحاسية بمقبض منحنٍ',
    english: 'A copper dallah with a curved handle',
  },
  'finjan-set': {
    shape: CUP,
    colours: ['#e3ecef', '#2f6f73', '#5e3023'],
    alt: 'فنجان يتصاعد منه البخار',
    english: 'A cup with steam rising from it',
  },
}

/** Draws the picture of a demo product, by its handle. Undefined for others. */
export async function drawDemoPicture(handle: string): Promise<DemoPicture | undefined> {
  const drawing = DRAWINGS[handle]
  if (!drawing) return undefined
  const { shape, colours, alt, english } = drawing
  const [ground, body, detail] = colours
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}">
    <style>.ground{fill:${ground}}.shape{fill:${body}}.detail{fill:${detail}}.line{stroke:${detail}}.shape-line{stroke:${body}}</style>
    <rect class="ground" width="${SIDE}" height="${SIDE}"/><ellipse cx="600" cy="1010" rx="360" ry="40" opacity="0.12"/>${shape}</svg>`
  return { bytes: await sharp(Buffer.from(picture)).png({ palette: true }).toBuffer(), alt, english }
}
