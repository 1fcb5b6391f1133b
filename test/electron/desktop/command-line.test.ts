import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../electron/desktop/command-line.ts';

const from = resolve('/home/maya');

describe('readCommandLine', () => {
  it('finds scenario files wherever they stand, from where the person stands', () => {
    const words = ['main.js', '--some-switch', 'mine.scenario.json', resolve('/usb/Two.SCENARIO.JSON')];
    expect(readCommandLine(words, from).scenarioFiles).toEqual([
      resolve(from, 'mine.scenario.json'),
      resolve('/usb/Two.SCENARIO.JSON'),
    ]);
  });

  it('passes over everything else, switches that look like files included', () => {
    const words = ['.', 'records.json', 'scenario.json', '--load=x.scenario.json', '-x.scenario.json', ''];
    expect(readCommandLine(words, from)).toEqual({ dataFolder: undefined, scenarioFiles: [] });
  });

  it('takes the data folder from the last word that names one', () => {
    expect(readCommandLine(['--data=a', '--data=records'], from).dataFolder).toBe(resolve(from, 'records'));
    expect(readCommandLine(['--data=/records'], from).dataFolder).toBe(resolve('/records'));
  });
});
