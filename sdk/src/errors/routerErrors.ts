// What is wrong, and what to do about it: errors of the Router, and of Permit2 behind it. One entry per contract error: the
// compiler names a missing one.
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { date } from "./words.ts";

type RouterErrorName = Extract<
  ContractErrorName,
  | `Router_${string}`
  | "InvalidContractSignature"
  | "InvalidNonce"
  | "InvalidSignature"
  | "InvalidSignatureLength"
  | "InvalidSigner"
  | "SignatureExpired"
>;

const SIGN_AGAIN = "Have the donor sign what is given now: signCart, for this Router, on this chain";

export const routerErrors: {
  readonly [name in RouterErrorName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  InvalidContractSignature: () => ["The donor's contract did not confirm the signature to Permit2", SIGN_AGAIN],
  InvalidNonce: () => [
    "The nonce was used at Permit2, or cancelled there",
    'Take another: getCartNonce({ donor, by: "permit2" }); if the cart was given already, nothing is to be done',
  ],
  InvalidSignature: () => ["The signature for Permit2 is malformed", SIGN_AGAIN],
  InvalidSignatureLength: () => ["The signature for Permit2 has neither 64 nor 65 bytes", SIGN_AGAIN],
  InvalidSigner: () => ["The donor has not signed exactly this for Permit2", SIGN_AGAIN],
  Router_AllowanceTooLow: ({ token, donor, allowance, needed }) => [
    `The Router may take ${allowance} of the token ${token} from ${donor} and needs ${needed}`,
    "Sign another permit, use Permit2, or approve the amount first: approveAsset",
  ],
  Router_Count: ({ items, most }) => [
    `A cart of ${items} Rounds is not between one and ${most}`,
    "Name a Round, or give several carts",
  ],
  Router_Expired: ({ deadline }) => [`The cart's deadline was ${date(deadline)}`, "Have the donor sign a later one"],
  Router_ItemRefused: ({ index, round }) => [
    `The Round ${round}, item ${index} of the cart, refused its gifts`,
    "Leave that Round out, or allow it to be left out: skip",
  ],
  Router_NoPermit2: () => [
    "This Router knows no Permit2",
    "Use the token's permit or an allowance: donateWithPermit, donateCart",
  ],
  Router_NonceUsed: ({ donor, nonce }) => [
    `The nonce ${nonce} of ${donor} was used or cancelled`,
    "Take another: getCartNonce; if the cart was given already, nothing is to be done",
  ],
  Router_NotARound: ({ round }) => [
    `${round} is no Round`,
    "Give the address of a Round, as openRound returned it, not its implementation",
  ],
  Router_NotAToken: () => [
    "The chain's own coin cannot be given by signature",
    "Have the donor send it: donateCart, with the coin as its value",
  ],
  Router_NotItself: ({ caller }) => [`${caller} is not the Router itself`, "Call one of the Router's own entries"],
  Router_NotSigned: ({ donor }) => [
    `${donor} is not the sender and has not signed exactly this cart`,
    "Have the donor sign what is given now: signCart, for this Router, on this chain; a permit alone is not enough",
  ],
  Router_NothingGiven: () => [
    "Every Round of the cart refused",
    "Look at the Rounds: they may be over; without skip the first refusal is named",
  ],
  Router_Order: ({ index }) => [
    `Item ${index} names a Round twice, or out of order`,
    "Put the items in order: cartItems does",
  ],
  Router_OtherAsset: ({ round, asset, token }) => [
    `The Round ${round} takes ${asset}, not ${token}`,
    "Sign one cart per token; donateCart gives several assets in one call",
  ],
  Router_TooLittleGas: ({ left, needed }) => [
    `${left} gas was left and ${needed} are needed`,
    "Send it again with a higher gas limit",
  ],
  SignatureExpired: ({ signatureDeadline }) => [
    `The deadline of the signature for Permit2 was ${date(signatureDeadline)}`,
    "Have the donor sign a later one",
  ],
};
