/** The lists a principle stands in: SAMHSA's six, the five of Harris and Fallot, the five of the source article. */
export type Framework = 'samhsa' | 'harris-fallot' | 'article';

/** Principles of a trauma-informed approach (S41, S46), each with the lists that hold it. */
export const principles = {
  safety: { name: 'Safety', of: ['samhsa', 'harris-fallot', 'article'] },
  trust: { name: 'Trustworthiness and transparency', of: ['samhsa', 'harris-fallot', 'article'] },
  peers: { name: 'Peer support', of: ['samhsa', 'article'] },
  collaboration: { name: 'Collaboration and mutuality', of: ['samhsa', 'harris-fallot', 'article'] },
  empowerment: { name: 'Empowerment, voice and choice', of: ['samhsa', 'harris-fallot', 'article'] },
  choice: { name: 'Choice, where it is listed by itself', of: ['harris-fallot'] },
  culture: { name: 'Cultural, historical and gender issues', of: ['samhsa'] },
} as const satisfies Record<string, { readonly name: string; readonly of: readonly Framework[] }>;

export type PrincipleId = keyof typeof principles;

/** The seven needs of crime victims in the response guide of the IACP (S42). */
export const victimNeeds = {
  safety: 'Safety',
  support: 'Support',
  information: 'Information',
  access: 'Access',
  continuity: 'Continuity',
  voice: 'Voice',
  justice: 'Justice',
} as const;

export type VictimNeedId = keyof typeof victimNeeds;
