import fc from 'fast-check';

/**
 * The same cases on every machine unless somebody asks for others: `FC_SEED` picks another seed, `FC_RUNS` how many
 * cases a property gets. fast-check prints seed and path with every failure.
 */
const seed = Number(process.env['FC_SEED'] ?? 20_260_101);
const runs = process.env['FC_RUNS'];

fc.configureGlobal({ seed, ...(runs === undefined ? {} : { numRuns: Number(runs) }) });
