import { createContext } from 'react';
import type { Agency } from '../../electron/contract/values.ts';

/**
 * The agency's own line, for every support card. It is there before a card is opened, so that opening one asks nothing
 * of anybody.
 */
export const SupportLine = createContext<Agency['supportLine']>(null);
