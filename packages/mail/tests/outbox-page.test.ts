import { expect, test } from 'vitest'
import { renderOutboxPage, type SentMessage } from '../src/index.ts'

const message = (fields: Partial<SentMessage>): SentMessage => ({
  id: '0198c0de-0000-8000-8000-000000000001',
  to: 'salma@example.com',
  subject: 'Hello',
  text: 'Text',
  html: '',
  language: 'en',
  sentAt: new Date('2026-01-02T03:04:05Z'),
  ...fields,
})

test('an empty outbox says so', () => {
  expect(renderOutboxPage([])).toContain('No mail has been sent yet.')
})

test('links in a text can be followed, and the punctuation behind them is no part of them', () => {
  const page = renderOutboxPage([
    message({ text: 'Open http://localhost:4000/verify?token=a.b-c&x=1. Or (https://example.com/é)؟' }),
  ])
  expect(page).toContain('<a href="http://localhost:4000/verify?token=a.b-c&amp;x=1" rel="noreferrer">')
  expect(page).toContain('</a>. Or (<a href="https://example.com/é" rel="noreferrer">https://example.com/é</a>)؟')
})

test('nothing of a message becomes markup of the page', () => {
  const attack = `"><script>alert('x')</script><a href="javascript:alert(1)">&amp;`
  const page = renderOutboxPage([
    message({ to: attack, subject: attack, text: attack, html: attack, language: attack, id: attack }),
  ])
  expect(page).not.toContain('<script')
  expect(page).not.toContain('href="javascript')
  expect(page).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;')
  expect(page).toContain('<iframe sandbox title="HTML" srcdoc="&quot;&gt;&lt;script&gt;')
})

test('a link cannot leave its attribute', () => {
  const page = renderOutboxPage([message({ text: `https://example.com/"onmouseover="alert(1)` })])
  expect(page).toContain('<a href="https://example.com/" rel="noreferrer">https://example.com/</a>&quot;onmouseover=')
})

test('every text of a message has its own direction', () => {
  const page = renderOutboxPage([message({ subject: 'طلبك رقم 1001', text: 'شكرًا لك 🌙', language: 'ar' })])
  expect(page).toContain('<article id="0198c0de-0000-8000-8000-000000000001" lang="ar">')
  expect(page).toContain('<h2 dir="auto">طلبك رقم 1001</h2>')
  expect(page).toContain('<div class="text" dir="auto">شكرًا لك 🌙</div>')
})
