/** What the demo store sells: Arabic first, English as a translation. */
export const DEMO_CATEGORIES = [
  { handle: 'coffee', name: 'قهوة', english: 'Coffee' },
  { handle: 'dates', name: 'تمور', english: 'Dates' },
  { handle: 'home', name: 'للمنزل', english: 'Home' },
] as const

export const DEMO_PRODUCTS = [
  {
    category: 'coffee',
    handle: 'khawlani-coffee',
    title: 'بن خولاني',
    description: 'بن عربي من جبال جازان، محمّص على مهل.',
    english: { title: 'Khawlani coffee', description: 'Arabica from the mountains of Jazan, slowly roasted.' },
    tags: ['قهوة', 'جديد'],
    option: { name: 'الوزن', values: ['250 غ', '500 غ', '1 كغ'] },
    variants: [
      { sku: 'COF-KHW-250', price: '49.00', stock: 40 },
      { sku: 'COF-KHW-500', price: '89.00', stock: 25 },
      { sku: 'COF-KHW-1000', price: '165.00', stock: 8 },
    ],
  },
  {
    category: 'coffee',
    handle: 'saudi-coffee-blend',
    title: 'خلطة قهوة سعودية بالهيل',
    description: 'قهوة شقراء مع هيل وزعفران.',
    english: { title: 'Saudi coffee with cardamom', description: 'Blond roast with cardamom and saffron.' },
    tags: ['قهوة'],
    option: { name: 'الوزن', values: ['250 غ', '500 غ'] },
    variants: [
      { sku: 'COF-SAU-250', price: '39.50', stock: 60 },
      { sku: 'COF-SAU-500', price: '72.00', stock: 30 },
    ],
  },
  {
    category: 'dates',
    handle: 'ajwa-dates',
    title: 'تمر عجوة المدينة',
    description: 'عجوة فاخرة من المدينة المنورة.',
    english: { title: 'Ajwa dates of Madinah', description: 'Premium Ajwa from Madinah.' },
    tags: ['تمور', 'هدايا'],
    option: { name: 'العبوة', values: ['500 غ', '1 كغ', '3 كغ'] },
    variants: [
      { sku: 'DAT-AJW-500', price: '45.00', stock: 50 },
      { sku: 'DAT-AJW-1000', price: '85.00', stock: 20 },
      { sku: 'DAT-AJW-3000', price: '240.00', compareAtPrice: '255.00', stock: 3 },
    ],
  },
  {
    category: 'dates',
    handle: 'sukkari-dates',
    title: 'تمر سكري القصيم',
    description: 'سكري مفتّل، حصاد هذا الموسم.',
    english: { title: 'Sukkari dates of Qassim', description: 'Sukkari of this season’s harvest.' },
    tags: ['تمور'],
    option: { name: 'العبوة', values: ['1 كغ', '3 كغ'] },
    variants: [
      { sku: 'DAT-SUK-1000', price: '35.00', stock: 80 },
      { sku: 'DAT-SUK-3000', price: '95.00', stock: 15 },
    ],
  },
  {
    category: 'home',
    handle: 'dallah',
    title: 'دلة نحاسية',
    description: 'دلة مصنوعة يدويًا لتقديم القهوة.',
    english: { title: 'Copper dallah', description: 'A handmade pot to serve coffee from.' },
    tags: ['هدايا'],
    option: { name: 'اللون', values: ['ذهبي', 'فضي'] },
    variants: [
      { sku: 'HOM-DAL-GLD', price: '220.00', stock: 6 },
      { sku: 'HOM-DAL-SLV', price: '210.00', stock: 0 },
    ],
  },
  {
    category: 'home',
    handle: 'finjan-set',
    title: 'طقم فناجين',
    description: 'ستة فناجين خزفية.',
    english: { title: 'Set of cups', description: 'Six ceramic coffee cups.' },
    tags: ['هدايا', 'جديد'],
    option: { name: 'اللون', values: ['أبيض', 'أزرق'] },
    variants: [
      { sku: 'HOM-FIN-WHT', price: '75.00', stock: 18 },
      { sku: 'HOM-FIN-BLU', price: '75.00', stock: 12 },
    ],
  },
] as const
