import type { Problem } from '../refusal.ts';
import type { Survey } from '../survey.ts';

/** One group of rules: what an expanded scenario does against them. Total: it judges any document the schema let through. */
export type Rule = (survey: Survey) => readonly Problem[];
