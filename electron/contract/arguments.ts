// Arguments that many calls share.

import { z } from 'zod';

export const identifier = z.string().min(1).max(80);

/** Who is asking: the token that signing in gave. It is forgotten at sign-out and when the host ends. */
export const as = z.string().min(16).max(100);

export const name = z.string().trim().min(1).max(120);
