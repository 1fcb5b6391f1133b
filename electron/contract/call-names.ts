// Names only, so that the preload can import them without bringing the schemas along.

export const callNames = [
  'app.about',
  'app.restore',
  'trainee.register',
  'trainee.signIn',
  'trainee.signOut',
  'trainee.rename',
  'trainee.setPin',
  'trainee.setIdleLimit',
  'trainee.deletePractice',
  'shelf.list',
  'attempt.start',
  'attempt.fork',
  'attempt.open',
  'attempt.decide',
  'attempt.pause',
  'attempt.resume',
  'attempt.discard',
  'attempt.debrief',
  'words.keep',
  'words.delete',
  'plusDelta.keep',
  'record.list',
  'record.show',
  'record.export',
] as const;

export type CallName = (typeof callNames)[number];
