// What a visitor would take for Saler's own address, or what Saler may want to serve there itself.
const RESERVED = new Set(
  `about account accounts admin administrator api app apps assets auth autoconfig autodiscover billing blog careers cdn
  checkout cname console contact customer customers dashboard default dev developer developers dns docs
  download downloads email events example faq files forum ftp gateway graphql guest health help home host hostmaster id
  image images imap img info inventory jobs legal local localhost login logout mail media merchant merchants metrics
  mobile my news noc notifications ns ns1 ns2 ns3 oauth official order orders page pages partner partners pay payment
  payments pop pop3 portal postmaster press preview privacy product products prod production public register root router
  saler sales sandbox search secure security settings shop shops signin signup site sites smtp sso ssl staff stage
  staging static stats status store stores subscribe support system team terms test tests testing upload uploads user
  users webhook webhooks webmail webmaster wiki ws www www1 www2`.split(/\s+/),
)

const SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True for text with the form of a handle: 3 to 40 of a–z, 0–9 and single hyphens between them. */
export const isHandle = (text: string): boolean => text.length >= 3 && text.length <= 40 && SHAPE.test(text)

/** True for words that no new store may have as its handle. */
export const isReserved = (handle: string): boolean => RESERVED.has(handle)
