import { afterAll, beforeAll, describe } from "vitest";
import { needs } from "../needs.js";
import { openApplication, type Application } from "./application.js";
import { libraryJourney } from "./library-journey.js";
import { membersJourney } from "./members-journey.js";
import { originalJourney } from "./original-journey.js";
import { pages } from "./pages.js";

/** Walks that do not mind each other's contracts share one server and one browser: starting both costs more than a walk. */
describe.skipIf(!needs("chromium"))("in one application", () => {
  let application: Application | undefined;
  const opened = (): Application => {
    if (application === undefined) throw new Error("the application is not open");
    return application;
  };
  beforeAll(async () => {
    application = await openApplication();
  }, 120_000);
  afterAll(() => application?.close());

  describe("every page", () => pages(opened));
  describe("people and what acts for them", () => membersJourney(opened));
  describe("the uploaded file as it looks", () => originalJourney(opened));
  describe("the library journey", () => libraryJourney(opened));
});
