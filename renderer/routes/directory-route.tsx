import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryFile, DirectoryView, ImportPreview } from '../../electron/contract/directory.ts';
import type { Service } from '../../scenarios/format/directory.ts';
import { call, saveFile } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { DirectoryImport } from '../components/directory/directory-import.tsx';
import { DirectoryList } from '../components/directory/directory-list.tsx';
import { DirectorySearch, nothingAsked } from '../components/directory/directory-search.tsx';
import styles from '../components/directory/directory.module.css';
import { hourNow, queryOf } from '../components/directory/query-of.ts';
import { ServiceForm } from '../components/directory/service-form.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import type { AnyProblem } from '../components/problem-note.tsx';
import { useSignedIn } from '../session.tsx';
import { SignedInPage } from './signed-in-page.tsx';
import { useCallQuery } from './use-call-query.ts';

/** What is being done with the directory besides looking at it. */
type Doing =
  | { readonly is: 'looking' }
  | { readonly is: 'writing'; readonly service: Service | undefined }
  | { readonly is: 'importing' };

/** The service directory of this computer: looked through, called, written and exchanged. */
export function DirectoryRoute() {
  const { as } = useSignedIn();
  const directory = useCallQuery('directory.show', { as });
  return (
    <SignedInPage>
      {directory.is === 'loading' ? <Loading /> : null}
      {directory.is === 'problem' ? (
        <ProblemNote problem={directory.problem} onRetry={directory.retry} />
      ) : null}
      {directory.is === 'here' ? <Directory as={as} shown={directory.value} /> : null}
    </SignedInPage>
  );
}

function Directory({ as, shown }: { readonly as: string; readonly shown: DirectoryView }) {
  const { t } = useTranslation();
  const [changed, setChanged] = useState<DirectoryView>();
  const [asked, setAsked] = useState(nothingAsked);
  const [doing, setDoing] = useState<Doing>({ is: 'looking' });
  const [problem, setProblem] = useState<AnyProblem>();
  const [preview, setPreview] = useState<ImportPreview>();
  const directory = changed ?? shown;
  const query = queryOf(asked, hourNow());
  // The version is in the key, so that a change is searched anew.
  const { data: found } = useQuery({
    queryKey: ['directory.search', query, directory.version],
    queryFn: () => call('directory.search', { as, query }),
    placeholderData: (before) => before,
  });

  function look(): void {
    setDoing({ is: 'looking' });
    setProblem(undefined);
    setPreview(undefined);
  }

  async function change(
    answer: Promise<
      | { readonly ok: true; readonly value: DirectoryView }
      | { readonly ok: false; readonly problem: AnyProblem }
    >,
  ): Promise<void> {
    const said = await answer;
    if (!said.ok) return setProblem(said.problem);
    setChanged(said.value);
    return look();
  }

  async function ask(file: DirectoryFile): Promise<void> {
    const said = await call('directory.preview', { as, file });
    setProblem(said.ok ? undefined : said.problem);
    if (said.ok) setPreview(said.value);
  }

  async function take(file: DirectoryFile, leaveOut: boolean): Promise<void> {
    const taken = await call('directory.import', { as, file, leaveOut });
    if (taken.ok) await change(call('directory.show', { as }));
    else setProblem(taken.problem);
  }

  async function save(): Promise<void> {
    const file = await call('directory.export', { as });
    if (file.ok) await saveFile(file.value);
    else setProblem(file.problem);
  }

  const languages = [
    ...new Set(directory.entries.flatMap(({ service }) => service.languages ?? [])),
  ].toSorted();
  const [today] = useState(() => dayHere(new Date()));
  return (
    <>
      <header className={styles.header}>
        <h1>{t('directory.title')}</h1>
        <p className={styles.lead}>{t('directory.lead')}</p>
        <div className={styles.tools}>
          <Button onPress={() => setDoing({ is: 'writing', service: undefined })}>
            {t('directory.add')}
          </Button>
          <Button onPress={() => setDoing({ is: 'importing' })}>{t('directory.import')}</Button>
          <Button onPress={() => void save()}>{t('directory.export')}</Button>
        </div>
        <label className={styles.tools}>
          <input
            type="checkbox"
            checked={directory.isOwnUsed}
            onChange={({ target }) => void change(call('directory.use', { as, own: target.checked }))}
          />
          {t('directory.use')}
        </label>
        <p className={styles.note}>{t('directory.useNote')}</p>
      </header>
      {doing.is === 'looking' && problem !== undefined ? <ProblemNote problem={problem} /> : null}
      {doing.is === 'writing' ? (
        <ServiceForm
          key={doing.service?.id ?? 'new'}
          service={doing.service}
          problem={problem}
          onKeep={(service) => void change(call('directory.keep', { as, service }))}
          onCancel={look}
        />
      ) : null}
      {doing.is === 'importing' ? (
        <DirectoryImport
          preview={preview}
          problem={problem}
          onPreview={(file) => void ask(file)}
          onImport={(file, leaveOut) => void take(file, leaveOut)}
          onCancel={look}
        />
      ) : null}
      <DirectorySearch
        asked={asked}
        onAsk={setAsked}
        directory={{ areas: directory.areas, languages }}
        openLabel={t('directory.openNow')}
      />
      {found === undefined || !found.ok ? null : (
        <DirectoryList
          directory={directory}
          found={found.value}
          today={today}
          onVerify={(service) => void change(call('directory.verify', { as, service }))}
          onEdit={(service) => setDoing({ is: 'writing', service })}
          onRetire={(service, retired) => void change(call('directory.retire', { as, service, retired }))}
        />
      )}
    </>
  );
}

/** The day on this computer, as 2026-11-22. */
function dayHere(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
