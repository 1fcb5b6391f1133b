import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { HostState } from '../electron/contract/bridge.ts';
import { AgencyProvider } from './agency.tsx';
import { watchHost, watchNotices } from './bridge.ts';
import { HostNotice } from './components/host-notice.tsx';
import { Loading } from './components/loading.tsx';
import { ScreenFailed } from './components/screen-failed.tsx';
import { StartAgain } from './components/start-again.tsx';
import { paths, patterns } from './routes/paths.ts';
import { SignInRoute } from './routes/sign-in-route.tsx';
import { SessionProvider, useSession } from './session.tsx';
import { SettingsProvider } from './settings/settings-context.tsx';

// The first screen is small; each of the others comes when it is opened.
const ShelfRoute = lazy(async () => ({ default: (await import('./routes/shelf-route.tsx')).ShelfRoute }));
const BriefingRoute = lazy(async () => ({
  default: (await import('./routes/briefing-route.tsx')).BriefingRoute,
}));
const InterviewRoute = lazy(async () => ({
  default: (await import('./routes/interview-route.tsx')).InterviewRoute,
}));
const DebriefRoute = lazy(async () => ({
  default: (await import('./routes/debrief-route.tsx')).DebriefRoute,
}));
const ProfileRoute = lazy(async () => ({
  default: (await import('./routes/profile-route.tsx')).ProfileRoute,
}));
const RecordsRoute = lazy(async () => ({
  default: (await import('./routes/records-route.tsx')).RecordsRoute,
}));
const RecordRoute = lazy(async () => ({ default: (await import('./routes/record-route.tsx')).RecordRoute }));
const DirectoryRoute = lazy(async () => ({
  default: (await import('./routes/directory-route.tsx')).DirectoryRoute,
}));
const HelpRoute = lazy(async () => ({ default: (await import('./routes/help-route.tsx')).HelpRoute }));

const queries = new QueryClient({
  defaultOptions: {
    // The host is on this computer: what it said a moment ago may have changed, and it is never offline by network.
    queries: { retry: false, networkMode: 'always', staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
  },
});

/** The whole page: who has signed in decides what there is to see. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SettingsProvider>
        <SessionProvider>
          <Router hook={useHashLocation}>
            <HostWatch />
            <HostNotices />
            <AgencyProvider>
              <ScreenFailed instead={<StartAgain onStartAgain={startAgain} />}>
                <Screens />
              </ScreenFailed>
            </AgencyProvider>
          </Router>
        </SessionProvider>
      </SettingsProvider>
    </QueryClientProvider>
  );
}

/** Loads the page anew where everybody's way begins; who has signed in still is. */
function startAgain(): void {
  location.hash = paths.shelf;
  location.reload();
}

function HostWatch() {
  const [state, setState] = useState<HostState>('here');
  useEffect(() => watchHost(setState), []);
  return <HostNotice state={state} />;
}

/** Does what the host's own menu asks for; a browser's host has none. */
function HostNotices() {
  const [, navigate] = useLocation();
  const shown = useQueryClient();
  useEffect(
    () =>
      watchNotices((notice) => {
        if (notice.kind === 'go-to') navigate(paths[notice.place]);
        else void shown.invalidateQueries({ queryKey: ['shelf.list'] });
      }),
    [navigate, shown],
  );
  return null;
}

function Screens() {
  const { signedIn } = useSession();
  if (signedIn === undefined) return <SignInRoute />;
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path={patterns.shelf} component={ShelfRoute} />
        <Route path={patterns.briefing}>{(at) => <BriefingRoute scenario={at.scenario} />}</Route>
        <Route path={patterns.interview}>
          {(at) => <InterviewRoute key={at.attempt} attempt={at.attempt} />}
        </Route>
        <Route path={patterns.debrief}>{(at) => <DebriefRoute attempt={at.attempt} />}</Route>
        <Route path={patterns.profile} component={ProfileRoute} />
        <Route path={patterns.records} component={RecordsRoute} />
        <Route path={patterns.record}>{(at) => <RecordRoute record={at.record} />}</Route>
        <Route path={patterns.directory} component={DirectoryRoute} />
        <Route path={patterns.help} component={HelpRoute} />
        <Route>
          <Redirect to={paths.shelf} />
        </Route>
      </Switch>
    </Suspense>
  );
}
