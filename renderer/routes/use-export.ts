import { useState } from 'react';
import type { CallArguments } from '../../electron/contract/calls.ts';
import { call, saveFile } from '../bridge.ts';
import type { AnyProblem } from '../components/problem-note.tsx';

type ExportArguments = CallArguments<'record.export'>;

/** Asks the host for an export and hands the file to the person. */
export function useExport(): {
  readonly problem: AnyProblem | undefined;
  readonly save: (what: ExportArguments) => void;
} {
  const [problem, setProblem] = useState<AnyProblem>();
  async function save(what: ExportArguments): Promise<void> {
    const file = await call('record.export', what);
    setProblem(file.ok ? undefined : file.problem);
    if (file.ok) await saveFile(file.value);
  }
  return { problem, save: (what) => void save(what) };
}
