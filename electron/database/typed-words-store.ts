import type { TypedWords } from '../contract/values.ts';
import type { Database } from './open-database.ts';

type WordsRow = { readonly seq: number; readonly words: string; readonly draft: 0 | 1 };

/** What officers typed before choices were shown. Whose it is stands with it; no record and no export reads it. */
export function typedWordsStore(db: Database) {
  const reading = db.prepare<[string], WordsRow>(
    'SELECT seq, words, draft FROM typed_words WHERE attempt = ? ORDER BY seq',
  );
  const keeping = db.prepare(
    `INSERT INTO typed_words (attempt, seq, trainee, words, draft)
     VALUES (:attempt, :seq, :trainee, :words, :draft)
     ON CONFLICT (attempt, seq) DO UPDATE SET words = excluded.words, draft = excluded.draft`,
  );
  const removal = db.prepare('DELETE FROM typed_words WHERE attempt = ?');
  const removalOfOne = db.prepare('DELETE FROM typed_words WHERE attempt = ? AND seq = ?');
  const removalOfAll = db.prepare('DELETE FROM typed_words WHERE trainee = ?');
  const any = db
    .prepare<[string], 0 | 1>('SELECT EXISTS (SELECT 1 FROM typed_words WHERE trainee = ?)')
    .pluck();
  return {
    read: (attempt: string): readonly TypedWords[] =>
      reading.all(attempt).map(({ seq, words, draft }) => ({ seq, words, isDraft: draft === 1 })),
    /** Keeps words in the place of those that were there. */
    keep: (attempt: string, trainee: string, { seq, words, isDraft }: TypedWords): void => {
      keeping.run({ attempt, seq, trainee, words, draft: isDraft ? 1 : 0 });
    },
    remove: (attempt: string): void => {
      removal.run(attempt);
    },
    removeOne: (attempt: string, seq: number): void => {
      removalOfOne.run(attempt, seq);
    },
    removeAllOf: (trainee: string): void => {
      removalOfAll.run(trainee);
    },
    hasAnyOf: (trainee: string): boolean => any.get(trainee) === 1,
  };
}
