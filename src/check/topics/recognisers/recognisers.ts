import { breachEvents, breachRate } from "./breach.js";
import { forum } from "./forum.js";
import { metricDefinition, metricSource } from "./metric.js";
import { partyAddresses, partyContacts, partyCreditCodes, partyNames } from "./party-fields.js";
import type { Recogniser } from "./recogniser.js";
import { paymentAccount, paymentTrigger } from "./payment.js";
import { termEnd, termStart } from "./term-dates.js";
import { terminationEvents } from "./termination-events.js";

/** By the name that `topic.yaml` gives under `code`. */
export const recognisers: Readonly<Record<string, Recogniser | undefined>> = {
  "party-names": partyNames,
  "party-credit-codes": partyCreditCodes,
  "party-addresses": partyAddresses,
  "party-contacts": partyContacts,
  "term-start": termStart,
  "term-end": termEnd,
  "metric-definition": metricDefinition,
  "metric-source": metricSource,
  "payment-trigger": paymentTrigger,
  "payment-account": paymentAccount,
  "agency-breach-events": breachEvents("agency"),
  "agency-breach-rate": breachRate("agency"),
  "brand-breach-events": breachEvents("brand"),
  "brand-breach-rate": breachRate("brand"),
  "termination-events": terminationEvents,
  forum,
};
