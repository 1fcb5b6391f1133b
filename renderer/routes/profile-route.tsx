import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeDays } from '../../electron/contract/limits.ts';
import type { Trainee } from '../../electron/contract/values.ts';
import { call } from '../bridge.ts';
import { IdleLimit } from '../components/profile/idle-limit.tsx';
import { NamesForm } from '../components/profile/names-form.tsx';
import type { Names } from '../components/profile/names-form.tsx';
import { PracticeKeeping } from '../components/profile/practice-keeping.tsx';
import { PinForm } from '../components/profile/pin-form.tsx';
import type { PinChange } from '../components/profile/pin-form.tsx';
import { NoticeBox } from '../components/notice-box.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import type { AnyProblem } from '../components/problem-note.tsx';
import { useSession, useSignedIn } from '../session.tsx';
import { SignedInPage } from './signed-in-page.tsx';

type Said = { readonly is: 'saved' } | { readonly is: 'problem'; readonly problem: AnyProblem };

/** What somebody may change about themselves: the names, the PIN, and how long a pause counts as active. */
export function ProfileRoute() {
  const { t } = useTranslation();
  const { as, trainee } = useSignedIn();
  const { setSignedIn } = useSession();
  const [said, setSaid] = useState<Said>();

  function tell(
    answer: { readonly ok: true } | { readonly ok: false; readonly problem: AnyProblem },
    changed: Partial<Trainee>,
  ): void {
    setSaid(answer.ok ? { is: 'saved' } : { is: 'problem', problem: answer.problem });
    if (answer.ok) setSignedIn({ as, trainee: { ...trainee, ...changed } });
  }

  async function rename(names: Names): Promise<void> {
    const answer = await call('trainee.rename', { as, ...names });
    tell(answer, answer.ok ? answer.value.trainee : {});
  }

  async function changePin(change: PinChange): Promise<void> {
    tell(await call('trainee.setPin', { as, ...change }), { hasPin: change.next !== undefined });
  }

  async function setIdleLimit(seconds: number): Promise<void> {
    tell(await call('trainee.setIdleLimit', { as, seconds }), { idleLimitSeconds: seconds });
  }

  async function setPracticeDays(days: PracticeDays): Promise<void> {
    tell(await call('trainee.setPracticeDays', { as, days }), { practiceDays: days });
  }

  return (
    <SignedInPage>
      <h1>{t('profile.title')}</h1>
      {said?.is === 'saved' ? (
        <NoticeBox tone="information">
          <p>{t('profile.saved')}</p>
        </NoticeBox>
      ) : null}
      {said?.is === 'problem' ? <ProblemNote problem={said.problem} /> : null}
      <NamesForm trainee={trainee} onSave={(names) => void rename(names)} />
      <PinForm
        key={String(trainee.hasPin)}
        hasPin={trainee.hasPin}
        onChange={(change) => void changePin(change)}
      />
      <PracticeKeeping days={trainee.practiceDays} onChange={(days) => void setPracticeDays(days)} />
      <IdleLimit seconds={trainee.idleLimitSeconds} onChange={(seconds) => void setIdleLimit(seconds)} />
    </SignedInPage>
  );
}
