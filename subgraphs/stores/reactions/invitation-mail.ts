import type { StaffRole } from '@saler/identity'
import { type SystemLanguage, type Wording, wordingIn } from '@saler/kernel'
import type { Message } from '@saler/mail'

const ROLES: Readonly<Record<StaffRole, Wording>> = {
  OWNER: { ar: 'مالكًا', en: 'an owner' },
  ADMIN: { ar: 'مديرًا', en: 'an admin' },
  STAFF: { ar: 'موظفًا', en: 'a member of staff' },
}

const JOINED = {
  subject: { ar: 'انضممت إلى متجر {store}', en: 'You now work for {store}' },
  text: {
    ar: 'مرحبًا،\n\nأضافك متجر {store} {role}. سجّل الدخول إلى سالر لتبدأ العمل:\n{url}\n',
    en: 'Hello,\n\nthe store {store} has made you {role}. Sign in to Saler to begin:\n{url}\n',
  },
}

const INVITED = {
  subject: { ar: 'دعوة للعمل في متجر {store}', en: 'You are invited to work for {store}' },
  text: {
    ar: 'مرحبًا،\n\nيدعوك متجر {store} لتكون {role}. أنشئ حسابًا في سالر بهذا البريد وأكّده لتقبل الدعوة:\n{url}\n\nإن لم تتوقع هذه الدعوة فتجاهلها، وستنتهي خلال {days} يومًا.\n',
    en: 'Hello,\n\nthe store {store} invites you to be {role}. Open an account at Saler with this address and verify it to accept:\n{url}\n\nIf you did not expect this, ignore it: the invitation ends after {days} days.\n',
  },
}

/** The mail that tells somebody that they were invited, or work for the store already. */
export function invitationMail(options: {
  to: string
  store: string
  role: StaffRole
  joined: boolean
  url: string
  days: number
  language: SystemLanguage
}): Message {
  const { to, joined, url, days, language } = options
  const { subject, text } = joined ? JOINED : INVITED
  const role = wordingIn(ROLES[options.role], language)
  // A line break in a name must not begin a new header or a paragraph of the merchant's own.
  const store = options.store.replace(/\s+/g, ' ')
  const values = { store, role, url, days }
  return { to, language, subject: wordingIn(subject, language, values), text: wordingIn(text, language, values) }
}
