import { describe, expect, it } from 'vitest';
import { explainNpmFailure } from '../../../tools/bootstrap/explain-npm-failure.mjs';

const explain = (output: string) => explainNpmFailure(output, 1, 'the-clone');

describe('explainNpmFailure', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', 'cannot be reached'],
    ['npm error code EAI_AGAIN', 'cannot be reached'],
    ['npm error code ECONNREFUSED', 'cannot be reached'],
    [
      'npm error code ENOSPC\nnpm error nospc no space left on device',
      'no space left on the disk that holds the-clone',
    ],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificate is not trusted'],
    ['npm error code E403\nnpm error 403 Forbidden', 'refused this machine'],
    ['npm error code EINTEGRITY', 'not the one the lock file names'],
    ['npm error code EUSAGE\nnpm ci can only install packages when', 'do not agree'],
    ['npm error code EACCES', 'may not write in the-clone'],
    ['npm error code ETARGET\nnpm error notarget No matching version', 'does not have a package we need'],
  ])('turns %j into one sentence that says what to do', (output, words) => {
    const sentence = explain(output);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^[^\n]+\.$/);
  });

  it('blames the disk when a full disk shows as several errors', () => {
    expect(explain('npm warn tar EPERM\nnpm error code ENOSPC')).toContain('no space left');
  });

  it('gives the exit status when it does not know the cause', () => {
    expect(explainNpmFailure('npm error something new', 7, 'the-clone')).toContain('status 7');
  });
});
