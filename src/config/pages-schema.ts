import { z } from "zod";

import { shareNames } from "../base/share.ts";
import { webUrl } from "../base/url.ts";

export const address = z.string().transform((text, context) => {
  const url = webUrl(text);
  if (url === undefined) context.addIssue({ code: "custom", message: "must be an absolute http or https address" });
  return url ?? z.NEVER;
});

const policy = (about: string) => address.optional().meta({ description: `Page on ${about}.` });

/** `site.trust`: the policies of schema.org's NewsMediaOrganization, by their names there. */
export const trustSchema = z
  .strictObject({
    publishingPrinciples: policy("why readers can trust the newsroom"),
    correctionsPolicy: policy("how mistakes are corrected"),
    ethicsPolicy: policy("the rules of conduct of its journalists"),
    verificationFactCheckingPolicy: policy("how facts are checked"),
    unnamedSourcesPolicy: policy("when sources stay unnamed"),
    noBylinesPolicy: policy("why some articles name no author"),
    ownershipFundingInfo: policy("who owns and pays for it"),
    actionableFeedbackPolicy: policy("how readers are heard"),
    diversityPolicy: policy("diversity in the newsroom and its sources"),
    diversityStaffingReport: policy("who works there, in figures"),
    missionCoveragePrioritiesPolicy: policy("what it covers and why"),
    masthead: policy("who runs it"),
  })
  .default({})
  .meta({ description: "Pages that explain how the newsroom works." });

export const adsSchema = z
  .strictObject({
    network: z
      .string()
      .regex(/^[a-z0-9_-]+$/i)
      .meta({ description: "The `type` of `amp-ad`, for example doubleclick." }),
    width: z.int().min(1).max(2000).default(300).meta({ description: "Pixels." }),
    height: z.int().min(1).max(2000).default(250).meta({ description: "Pixels." }),
    data: z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string())
      .default({})
      .meta({ description: "`data-*` attributes of the advertisement, for example `slot`." }),
    after: z.array(z.int().min(1).max(1000)).max(50).default([3, 8]).meta({
      description:
        "After which paragraphs one stands in an article that marks no slots. It moves down to the next place between two paragraphs, lists, quotations or tables; where there is none it stays away.",
    }),
  })
  .optional()
  .meta({ description: "Advertisements in articles. Without it slots render as nothing." });

export const shareSchema = z
  .array(z.enum(shareNames))
  .default(["email", "whatsapp", "facebook", "x", "linkedin"])
  .meta({
    description:
      "Services with which readers can share an article, in this order: plain links, no scripts. `[]` for none.",
  });
