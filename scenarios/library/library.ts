import cornerStore from './corner-store.scenario.json' with { type: 'json' };
import grandsonsBail from './grandsons-bail.scenario.json' with { type: 'json' };
import kitchenLight from './kitchen-light.scenario.json' with { type: 'json' };
import notAReportYet from './not-a-report-yet.scenario.json' with { type: 'json' };

const documents: readonly unknown[] = [kitchenLight, grandsonsBail, notAReportYet, cornerStore];

/** The text of every scenario we ship, in the order of the shelf; a host parses each as it would any file. */
export const libraryTexts: readonly string[] = documents.map((document) => JSON.stringify(document));
