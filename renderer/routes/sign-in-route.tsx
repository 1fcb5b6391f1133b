import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../bridge.ts';
import { RegisterForm } from '../components/register-form.tsx';
import type { Registration } from '../components/register-form.tsx';
import type { AnyProblem } from '../components/problem-note.tsx';
import { SettingsDialog } from '../components/settings-dialog.tsx';
import { SignInForm } from '../components/sign-in-form.tsx';
import type { SigningIn } from '../components/sign-in-form.tsx';
import { SupportCard } from '../components/support-card.tsx';
import { Welcome } from '../components/welcome.tsx';
import { useSession } from '../session.tsx';
import { useSettings } from '../settings/settings-context.tsx';

/** Signing in by typing who one is. There is no list of names to choose from, so nobody sees who practises here. */
export function SignInRoute() {
  const { t } = useTranslation();
  const { setSignedIn } = useSession();
  const { settings, change: changeSettings } = useSettings();
  const queries = useQueryClient();
  const [isNew, setIsNew] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();

  async function signIn(typed: SigningIn): Promise<void> {
    const answer = await call('trainee.signIn', typed);
    if (answer.ok) setSignedIn(answer.value);
    else setProblem(answer.problem);
  }

  async function register(typed: Registration): Promise<void> {
    const answer = await call('trainee.register', typed);
    if (answer.ok) setSignedIn(answer.value);
    else setProblem(answer.problem);
  }

  async function restore(copy: string): Promise<void> {
    const answer = await call('app.restore', { copy });
    setProblem(answer.ok ? undefined : answer.problem);
    // What could not be read of the damaged database can be now.
    await queries.invalidateQueries();
  }

  function change(): void {
    setProblem(undefined);
    setIsNew(!isNew);
  }

  return (
    <Welcome
      title={t(isNew ? 'signIn.newTitle' : 'signIn.title')}
      lead={t(isNew ? 'signIn.newLead' : 'signIn.lead')}
      also={
        <>
          <SupportCard kind="quiet" />
          <SettingsDialog settings={settings} onChange={changeSettings} />
        </>
      }
    >
      {isNew ? (
        <RegisterForm problem={problem} onRegister={(typed) => void register(typed)} onKnown={change} />
      ) : (
        <SignInForm
          problem={problem}
          onSignIn={(typed) => void signIn(typed)}
          onNew={change}
          onRestore={(copy) => void restore(copy)}
        />
      )}
    </Welcome>
  );
}
