import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { SignedIn } from '../electron/contract/values.ts';

type Session = {
  readonly signedIn: SignedIn | undefined;
  readonly setSignedIn: (signedIn: SignedIn | undefined) => void;
};

const SessionContext = createContext<Session | undefined>(undefined);

/** Where the page keeps who has signed in, for as long as this tab lives: a reload in the middle of an interview. */
const storageKey = 'first-account/signed-in';

/** Gives every screen below it the person who has signed in. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [signedIn, setState] = useState<SignedIn | undefined>(readStored);
  const session = useMemo<Session>(
    () => ({
      signedIn,
      setSignedIn: (next) => {
        if (next === undefined) sessionStorage.removeItem(storageKey);
        else sessionStorage.setItem(storageKey, JSON.stringify(next));
        setState(next);
      },
    }),
    [signedIn],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who has signed in, and how to change it. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('This screen stands outside the session.');
  return session;
}

/** The person who has signed in, on a screen that only they can reach. */
export function useSignedIn(): SignedIn {
  const { signedIn } = useSession();
  if (signedIn === undefined) throw new Error('This screen is for somebody who has signed in.');
  return signedIn;
}

function readStored(): SignedIn | undefined {
  const stored = sessionStorage.getItem(storageKey);
  // Written by this page only; a token the host no longer knows is answered with "signed out".
  return stored === null ? undefined : (JSON.parse(stored) as SignedIn);
}
