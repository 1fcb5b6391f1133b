import { useEffect, useState } from 'react';
import type { CallArguments } from '../../../electron/contract/calls.ts';
import type { FoundInDirectory } from '../../../electron/contract/directory.ts';

type Query = CallArguments<'directory.search'>['query'];

/** Asks the host what is in the directory this attempt is played with; nothing when it does not answer. */
export type SearchServices = (query: Query) => Promise<readonly FoundInDirectory[] | undefined>;

/** What was found for a query; while the next is under way, what was found before. */
export function useSearch(onSearch: SearchServices, query: Query): readonly FoundInDirectory[] {
  const [found, setFound] = useState<readonly FoundInDirectory[]>([]);
  const asked = JSON.stringify(query);
  useEffect(() => {
    let isCurrent = true;
    // What is asked is told apart by what is in it: the object is made anew at every drawing.
    void onSearch(JSON.parse(asked) as Query).then((services) => {
      if (isCurrent && services !== undefined) setFound(services);
    });
    return () => {
      isCurrent = false;
    };
    // The way to ask is another function at every drawing and asks the same host.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked]);
  return found;
}
