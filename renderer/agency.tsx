import type { ReactNode } from 'react';
import { SupportLine } from './components/support-line.ts';
import { useCallQuery } from './routes/use-call-query.ts';

/** Gives every screen below it what this computer says about its agency. Nothing, while that cannot be read. */
export function AgencyProvider({ children }: { readonly children: ReactNode }) {
  const agency = useCallQuery('agency.show', {});
  return <SupportLine value={agency.is === 'here' ? agency.value.supportLine : null}>{children}</SupportLine>;
}
