// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC165, IERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {IWorkLedger} from "../../interfaces/IWorkLedger.sol";
import {Errors} from "../../libraries/Errors.sol";
import {ProviderId, ScopeId} from "../../types/Stamps.sol";
import {LedgerPolicy} from "../../types/Work.sol";

/// @title JustifiedWork
/// @notice The live Stamp of work. Held at t by an address if, as of m = t − `minAge`, the person behind it
/// - had justified at least `minJustified` in Rounds of `program` with the pool asset `asset`, and
/// - had justified at least `minShareBps` of what it had been granted a grace time before m;
/// and if, where the Ledger knows identities, the address held its identity Stamp at t.
///
/// DEBT
/// The share is how this Stamp sees debts: a grant counts against a person from the end of its grace on, so that nobody
/// loses the Stamp by being granted more. The Ledger's `refusalOf` is not asked: it knows only who owes *now*. About a
/// past moment it would answer by what came later (who fell into debt in Review would lose what it gave before), and
/// asked about now alone it would bind nobody, since a Round's `reweigh` asks about the past. It is a Round's own
/// Ledger that refuses a Builder that owes, at acceptance. The share differs from a debt: it goes over all Rounds
/// together, knows no de-minimis amount, and money given back is no justified work.
///
/// PAST
/// As exact as the Ledger's history (`totalsAt`). Three things reach back: a revoked identity; records that are joined
/// because one person turns out to be behind both (IWorkLedger.bind); a match nobody claimed, which was no grant. So
/// nothing is certain for longer than a second, and no score is cached on this Stamp.
///
/// LIVENESS
/// A failing Ledger or Passport fails this, and is never an answer. The Ledger's history costs gas per acceptance of the
/// person: only its own acceptances, so that nobody can make another's answer dear. That is about 50,000 for each, twice
/// read: a Round's `eligibilityGas` has to cover the longest history (5,000,000, the most it can be, about ninety). Who
/// has outgrown it is not weighed anew: it weighs nothing in new pairs, and what is recorded stays as it is.
contract JustifiedWork is IStampProvider, ERC165 {
    uint256 private constant _FULL_BPS = 10_000;

    IWorkLedger public immutable ledger;
    address public immutable program;
    /// @notice The pool asset of the Rounds that count.
    address public immutable asset;
    /// @notice Base units of `asset`. It should cost more to earn than a second Builder's place in a Round.
    uint256 public immutable minJustified;
    /// @notice Of what was granted.
    uint256 public immutable minShareBps;
    /// @notice Seconds since which it has been so: in time for others to see, and object to, what was accepted.
    uint256 public immutable minAge;
    /// @notice The Ledger's, in seconds.
    uint256 public immutable graceTime;

    /// @dev Zero if the Ledger knows no identities.
    IPassport private immutable _passport;
    ScopeId private immutable _scope;
    address private immutable _issuer;
    ProviderId private immutable _provider;

    constructor(
        IWorkLedger newLedger,
        address newProgram,
        address newAsset,
        uint256 newMinJustified,
        uint256 newMinShareBps,
        uint256 newMinAge
    ) {
        if (!newLedger.factory().isProgram(newProgram)) revert Errors.JustifiedWork_NotAProgram(newProgram);
        if (newMinJustified == 0) revert Errors.JustifiedWork_NoMinimum();
        if (newMinShareBps > _FULL_BPS) revert Errors.JustifiedWork_ShareOutOfBounds(newMinShareBps);
        (ledger, program, asset) = (newLedger, newProgram, newAsset);
        (minJustified, minShareBps, minAge) = (newMinJustified, newMinShareBps, newMinAge);

        LedgerPolicy memory policy = newLedger.policy();
        graceTime = policy.graceTime;
        (_passport, _scope) = (policy.passport, policy.scope);
        (_issuer, _provider) = (policy.issuer, policy.provider);
    }

    /// @inheritdoc IStampProvider
    function heldAt(address holder, uint256 timestamp) external view returns (bool held, uint64 expiresAt) {
        if (timestamp < minAge || timestamp >= type(uint64).max) return (false, 0);
        if (!_isIdentified(holder, timestamp) || !_isJustified(holder, timestamp - minAge)) return (false, 0);
        return (true, uint64(timestamp) + 1);
    }

    /// @inheritdoc IStampProvider
    /// @dev Work cannot be lent or moved: whoever wants the Stamp twice does the work twice, each time accepted by a
    /// REVIEWER, matched by donors and accounted for. A record follows its person to later addresses, but only the one
    /// that holds the identity has the Stamp, and a nullifier has one holder at a time. Without identities in the
    /// Ledger a record never leaves its address.
    function isSplittable() external pure returns (bool) {
        return false;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return interfaceId == type(IStampProvider).interfaceId || super.supportsInterface(interfaceId);
    }

    /* INTERNALS */

    function _isIdentified(address holder, uint256 timestamp) private view returns (bool held) {
        if (address(_passport) == address(0)) return true;
        (held, ) = _passport.heldAt(holder, _scope, _issuer, _provider, timestamp);
    }

    function _isJustified(address holder, uint256 moment) private view returns (bool) {
        (, uint256 justified) = ledger.totalsAt(program, holder, asset, moment);
        if (justified < minJustified) return false;
        if (minShareBps == 0 || moment < graceTime) return true;
        (uint256 granted, ) = ledger.totalsAt(program, holder, asset, moment - graceTime);
        // Amounts are below 2^128 per Round (IWorkLedger): no product overflows.
        return justified * _FULL_BPS >= granted * minShareBps;
    }
}
