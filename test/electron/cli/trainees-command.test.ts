import { describe, expect, it } from 'vitest';
import { openTestServices } from '../services/test-services.ts';
import { emptyFolder, jsonOf, runCli } from './run-cli.ts';

describe('trainees', () => {
  it('adds, lists and renames people, and keeps what was not said', async () => {
    const data = emptyFolder();
    const added = await runCli(
      'trainees',
      'add',
      '--legal-name',
      ' Dana Whitfield ',
      '--badge',
      '42',
      '--data',
      data,
    );
    expect(added).toEqual({ status: 0, stdout: 'Added: Dana Whitfield, badge 42\n', stderr: '' });
    await runCli('trainees', 'rename', '42', '--display-name', 'Dee', '--data', data);
    expect(await jsonOf('trainees', '--data', data)).toMatchObject({
      trainees: [{ legalName: 'Dana Whitfield', displayName: 'Dee', badge: '42', hasPin: false }],
    });
    const renamed = await runCli('trainees', 'rename', 'Dee', '--no-badge', '--data', data);
    expect(renamed.stdout).toBe('Now: Dana Whitfield, called Dee\n');
  });

  it('tells two of one name apart by their badges', async () => {
    const data = emptyFolder();
    await runCli('trainees', 'add', '--legal-name', 'Sam Ode', '--data', data);
    const second = await runCli('trainees', 'add', '--legal-name', 'Sam Ode', '--data', data);
    expect({ status: second.status, stdout: second.stdout }).toEqual({ status: 2, stdout: '' });
    expect(second.stderr).toContain('give a badge to tell the two apart');
    await runCli('trainees', 'add', '--legal-name', 'Sam Ode', '--badge', '7', '--data', data);
    const several = await runCli('trainees', 'rename', 'Sam Ode', '--display-name', 'Sammy', '--data', data);
    expect(several.status).toBe(2);
    const meant = [
      'trainees',
      'rename',
      'Sam Ode',
      '--whose-badge',
      '7',
      '--display-name',
      'Sammy',
      '--data',
      data,
    ];
    expect((await runCli(...meant)).stdout).toBe('Now: Sam Ode, called Sammy, badge 7\n');
  });

  it('takes a forgotten PIN away', async () => {
    const data = emptyFolder();
    const test = openTestServices(data);
    await test.value('trainee.register', { legalName: 'Lee Tran', displayName: 'Lee', pin: '2468' });
    test.services.close();
    const reset = await runCli('trainees', 'reset-pin', 'Lee Tran', '--data', data);
    expect(reset).toEqual({ status: 0, stdout: 'Without a PIN now: Lee Tran, called Lee\n', stderr: '' });
  });

  it('refuses names that cannot be, and a change of nothing', async () => {
    const data = emptyFolder();
    const empty = await runCli('trainees', 'add', '--legal-name', '  ', '--data', data);
    expect(empty).toEqual({
      status: 2,
      stdout: '',
      stderr: 'The legal name has to have 1 to 120 characters.\n',
    });
    const nothing = await runCli('trainees', 'rename', 'Lee', '--data', data);
    expect(nothing.stderr).toContain('Say what to change');
    expect(await jsonOf('trainees', 'rename', 'Lee', '--display-name', 'L', '--data', data)).toEqual({
      problem: expect.stringContaining('Nobody here is called Lee'),
    });
  });

  it('says in a sentence why a data folder cannot be used', async () => {
    const data = emptyFolder();
    const test = openTestServices(data);
    const inUse = await runCli('trainees', 'list', '--data', data);
    expect({ status: inUse.status, stdout: inUse.stdout }).toEqual({ status: 2, stdout: '' });
    expect(inUse.stderr).toContain(`Another First Account is using ${data}.`);
    test.services.close();
  });
});
