import { useQueryClient } from '@tanstack/react-query';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../electron/contract/values.ts';
import { call, saveFile } from '../bridge.ts';
import { NoticeBox } from '../components/notice-box.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import type { AnyProblem } from '../components/problem-note.tsx';
import { SupportLine } from '../components/support-line.ts';
import { ThisComputer } from '../components/this-computer.tsx';
import { useSignedIn } from '../session.tsx';

type Said = { readonly is: 'kept' | 'removed' } | { readonly is: 'problem'; readonly problem: AnyProblem };

/** The part of the help that does something: the agency's own line, and the diagnostics file. */
export function ThisComputerPart() {
  const { t } = useTranslation();
  const { as } = useSignedIn();
  const queries = useQueryClient();
  const line = use(SupportLine);
  const [said, setSaid] = useState<Said>();

  async function keepLine(next: Agency['supportLine']): Promise<void> {
    const answer = await call('agency.setSupportLine', { as, line: next });
    if (answer.ok) await queries.invalidateQueries({ queryKey: ['agency.show'] });
    setSaid(
      answer.ok ? { is: next === null ? 'removed' : 'kept' } : { is: 'problem', problem: answer.problem },
    );
  }

  async function saveDiagnostics(): Promise<void> {
    const file = await call('app.diagnostics', {});
    setSaid(file.ok ? undefined : { is: 'problem', problem: file.problem });
    if (file.ok) await saveFile(file.value);
  }

  return (
    <>
      <ThisComputer
        line={line}
        onKeepLine={(next) => void keepLine(next)}
        onDiagnostics={() => void saveDiagnostics()}
      />
      {said?.is === 'problem' ? <ProblemNote problem={said.problem} /> : null}
      {said?.is === 'kept' || said?.is === 'removed' ? (
        <NoticeBox tone="information">
          <p>{t(said.is === 'kept' ? 'help.lineKept' : 'help.lineRemoved')}</p>
        </NoticeBox>
      ) : null}
    </>
  );
}
