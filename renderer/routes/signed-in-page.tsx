import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call, quit } from '../bridge.ts';
import { NoticeBox } from '../components/notice-box.tsx';
import { Page } from '../components/page.tsx';
import { SettingsDialog } from '../components/settings-dialog.tsx';
import { useSession, useSignedIn } from '../session.tsx';
import { useSettings } from '../settings/settings-context.tsx';
import { paths } from './paths.ts';

/** The frame around a screen, wired to the host: signing out forgets who was here, quitting ends the app. */
export function SignedInPage({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { setSignedIn } = useSession();
  const { as, trainee } = useSignedIn();
  const { settings, change } = useSettings();
  const [farewell, setFarewell] = useState<string>();

  async function end(): Promise<void> {
    const ended = await quit();
    setFarewell(ended.ok ? (ended.value ?? undefined) : t('app.quitNotYet'));
  }

  return (
    <Page
      traineeName={trainee.displayName}
      settings={<SettingsDialog settings={settings} onChange={change} />}
      profilePath={paths.profile}
      places={[
        { label: t('app.shelf'), path: paths.shelf },
        { label: t('app.records'), path: paths.records },
        { label: t('app.directory'), path: paths.directory },
        { label: t('app.help'), path: paths.help },
      ]}
      onSignOut={() => {
        // Signed out here whatever the host answers: on a shared computer nothing may keep somebody signed in.
        void call('trainee.signOut', { as });
        setSignedIn(undefined);
      }}
      onQuit={() => void end()}
    >
      {farewell === undefined ? null : (
        <NoticeBox tone="problem">
          <p>{farewell}</p>
        </NoticeBox>
      )}
      {children}
    </Page>
  );
}
