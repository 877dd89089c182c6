import { escaped, type SystemLanguage } from '@saler/kernel'
import { STYLE } from './style.ts'

/** A whole page around a body that is HTML already. */
export const page = ({ language, title, body }: { language: SystemLanguage; title: string; body: string }): string =>
  `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
