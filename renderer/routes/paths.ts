/** The places of the app, as they stand behind the `#` of the address. */
export const patterns = {
  shelf: '/',
  briefing: '/briefing/:scenario',
  interview: '/interview/:attempt',
  debrief: '/debrief/:attempt',
  profile: '/you',
  records: '/records',
  record: '/records/:record',
  directory: '/services',
  help: '/help',
} as const;

/** The address of each place. */
export const paths = {
  shelf: patterns.shelf,
  briefing: (scenario: string) => `/briefing/${scenario}`,
  interview: (attempt: string) => `/interview/${attempt}`,
  debrief: (attempt: string) => `/debrief/${attempt}`,
  profile: patterns.profile,
  records: patterns.records,
  record: (record: string) => `/records/${record}`,
  directory: patterns.directory,
  help: patterns.help,
} as const;
