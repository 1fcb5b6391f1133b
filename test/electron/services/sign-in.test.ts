import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openTestServices } from './test-services.ts';

const names = (legalName: string, badge?: string) => ({
  legalName,
  displayName: legalName,
  ...(badge === undefined ? {} : { badge }),
});

describe('registering', () => {
  it('keeps legal and display name and badge apart, signs in, and sets two minutes as idle limit', async () => {
    const { value } = openTestServices(tempFolder());
    const { trainee } = await value('trainee.register', {
      legalName: ' Ana Ruiz ',
      displayName: 'Annie',
      badge: 'K-9',
    });
    expect(trainee).toEqual({
      id: trainee.id,
      legalName: 'Ana Ruiz',
      displayName: 'Annie',
      badge: 'K-9',
      hasPin: false,
      idleLimitSeconds: 120,
      practiceDays: 90,
    });
  });

  it('refuses a badge that somebody has, in whatever case and spacing', async () => {
    const { value, problem } = openTestServices(tempFolder());
    await value('trainee.register', names('Ana Ruiz', 'K 9'));
    expect(await problem('trainee.register', names('Bo Li', ' k  9'))).toEqual({ kind: 'badge-taken' });
  });

  it('asks the second of one name for a badge, because only that will tell the two apart', async () => {
    const { value, problem } = openTestServices(tempFolder());
    await value('trainee.register', names('Ana Ruiz'));
    expect(await problem('trainee.register', names('ANA  RUIZ'))).toEqual({ kind: 'badge-needed' });
    await value('trainee.register', names('Ana Ruiz', 'K9'));
  });
});

describe('signing in', () => {
  it('knows a badge, a legal name and a display name, whatever their case and outer spaces', async () => {
    const { value } = openTestServices(tempFolder());
    const registered = await value('trainee.register', {
      legalName: 'Zoë Ruiz',
      displayName: 'Zo',
      badge: 'K9',
    });
    for (const who of ['k9', ' zoë  RUIZ ', 'zO', 'Zoe\u0308 Ruiz']) {
      expect((await value('trainee.signIn', { who })).trainee.id, who).toBe(registered.trainee.id);
    }
  });

  it('does not know who was never here, nor a part of a name', async () => {
    const { enter, problem } = openTestServices(tempFolder());
    await enter('Ana Ruiz');
    for (const who of ['Bo', 'Ana', 'Ruiz', '%', 'ana_ruiz', '*']) {
      expect(await problem('trainee.signIn', { who }), who).toEqual({ kind: 'unknown' });
    }
  });

  it('tells two of one name apart by their badges, or by one of them having none', async () => {
    const { value, problem } = openTestServices(tempFolder());
    const without = await value('trainee.register', names('Ana Ruiz'));
    const one = await value('trainee.register', names('Ana Ruiz', 'K1'));
    const two = await value('trainee.register', names('Ana Ruiz', 'K2'));
    expect(await problem('trainee.signIn', { who: 'Ana Ruiz' })).toEqual({ kind: 'several' });
    const idOf = async (more: object) =>
      (await value('trainee.signIn', { who: 'Ana Ruiz', ...more })).trainee.id;
    expect(await idOf({ badge: 'k1' })).toBe(one.trainee.id);
    expect(await idOf({ badge: 'K2' })).toBe(two.trainee.id);
    expect(await idOf({ withoutBadge: true })).toBe(without.trainee.id);
    expect(await problem('trainee.signIn', { who: 'Ana Ruiz', badge: 'K3' })).toEqual({ kind: 'unknown' });
  });

  it('takes a badge before a name that happens to be the same', async () => {
    const { value } = openTestServices(tempFolder());
    await value('trainee.register', names('Hunter'));
    const badge = await value('trainee.register', names('Bo Li', 'hunter'));
    expect((await value('trainee.signIn', { who: 'Hunter' })).trainee.id).toBe(badge.trainee.id);
  });

  it('is over at sign-out, and when the host has ended', async () => {
    const folder = tempFolder();
    const { value, problem, enter, services } = openTestServices(folder);
    const as = await enter();
    const other = (await value('trainee.signIn', { who: 'Ana Ruiz' })).as;
    await value('trainee.signOut', { as });
    expect(await problem('shelf.list', { as })).toEqual({ kind: 'signed-out' });
    await value('shelf.list', { as: other });
    services.close();
    const again = openTestServices(folder);
    expect(await again.problem('shelf.list', { as: other })).toEqual({ kind: 'signed-out' });
  });

  it('is asked of every call that belongs to somebody', async () => {
    const { problem } = openTestServices(tempFolder());
    const as = 'nobody has this token';
    const calls = [
      () => problem('trainee.rename', { as, ...names('A') }),
      () => problem('trainee.setPin', { as }),
      () => problem('trainee.setIdleLimit', { as, seconds: 60 }),
      () => problem('trainee.deletePractice', { as }),
      () => problem('shelf.list', { as }),
      () => problem('attempt.start', { as, scenario: '0'.repeat(64), mode: 'practice' }),
      () => problem('attempt.open', { as, attempt: 'a' }),
      () => problem('attempt.decide', { as, attempt: 'a', seq: 1, decision: { node: 'a', choice: 'b' } }),
      () => problem('attempt.pause', { as, attempt: 'a' }),
      () => problem('attempt.resume', { as, attempt: 'a' }),
      () => problem('attempt.discard', { as, attempt: 'a' }),
      () => problem('attempt.debrief', { as, attempt: 'a' }),
      () => problem('record.list', { as }),
      () => problem('record.show', { as, record: 'r' }),
      () => problem('record.export', { as, format: 'csv' }),
    ];
    for (const call of calls) expect(await call()).toEqual({ kind: 'signed-out' });
  });
});

describe('renaming', () => {
  it('changes names and badge, which sign in from then on', async () => {
    const { enter, value, problem } = openTestServices(tempFolder());
    const as = await enter('Ana Ruiz', 'K1');
    const renamed = await value('trainee.rename', {
      as,
      legalName: 'Ana Ode',
      displayName: 'Annie',
      badge: 'K2',
    });
    expect(renamed).toMatchObject({
      as,
      trainee: { legalName: 'Ana Ode', displayName: 'Annie', badge: 'K2' },
    });
    expect(await problem('trainee.signIn', { who: 'Ana Ruiz' })).toEqual({ kind: 'unknown' });
    expect((await value('trainee.signIn', { who: 'k2' })).trainee.id).toBe(renamed.trainee.id);
  });

  it('may keep one’s own badge and name, and refuses another’s', async () => {
    const { enter, value, problem } = openTestServices(tempFolder());
    await enter('Bo Li', 'K1');
    const as = await enter('Ana Ruiz', 'K2');
    await value('trainee.rename', { as, ...names('Ana Ruiz', 'K2') });
    await value('trainee.rename', { as, ...names('Ana Ruiz') });
    expect(await problem('trainee.rename', { as, ...names('Ana Ruiz', 'k1') })).toEqual({
      kind: 'badge-taken',
    });
    expect(await problem('trainee.rename', { as, ...names('Bo Li') })).toEqual({ kind: 'badge-needed' });
  });
});
