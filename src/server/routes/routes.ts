import type { Route } from "../http/route.js";
import { accessRoutes } from "./access.js";
import { batchRoutes } from "./batches.js";
import { clauseTextRoutes } from "./clause-texts.js";
import { contractRoutes } from "./contracts.js";
import { draftTextRoutes } from "./draft-texts.js";
import { draftRoutes } from "./drafts.js";
import { editionRoutes } from "./editions.js";
import { interfaceRoutes } from "./interface.js";
import { jobRoutes } from "./jobs.js";
import { keyRoutes } from "./keys.js";
import { libraryRoutes } from "./library.js";
import { obligationRoutes } from "./obligations.js";
import { oidcRoutes } from "./oidc.js";
import { passwordRoutes } from "./passwords.js";
import { pendingInvitationRoutes } from "./pending-invitations.js";
import { peopleRoutes } from "./people.js";
import { sessionRoutes } from "./session.js";
import { signingRoutes } from "./signing.js";
import { uploadRoutes } from "./uploads.js";
import { versionRoutes } from "./versions.js";

/** Every route of the interface; the description of the interface and the tests of tenants walk over this list. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...oidcRoutes,
  ...peopleRoutes,
  ...pendingInvitationRoutes,
  ...passwordRoutes,
  ...accessRoutes,
  ...uploadRoutes,
  ...jobRoutes,
  ...contractRoutes,
  ...versionRoutes,
  ...draftRoutes,
  ...draftTextRoutes,
  ...batchRoutes,
  ...signingRoutes,
  ...keyRoutes,
  ...libraryRoutes,
  ...clauseTextRoutes,
  ...editionRoutes,
  ...obligationRoutes,
  ...interfaceRoutes,
];
