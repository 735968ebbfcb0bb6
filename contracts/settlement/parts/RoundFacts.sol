// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IProgramFactory} from "../../interfaces/IProgramFactory.sol";
import {IProposedSettlement} from "../../interfaces/IProposedSettlement.sol";
import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {IVaultRound, PoolForm} from "../../interfaces/IVaultRound.sol";
import {Assets} from "../../libraries/Assets.sol";
import {ConfigurationReader} from "../../libraries/ConfigurationReader.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {ApplicationId, Status} from "../../types/Applications.sol";
import {Phase, RoundConfig} from "../../types/Configuration.sol";
import {SettlementList} from "../../types/Settlements.sol";
import {Bonds} from "./Bonds.sol";

/// @notice What a ProposedSettlement asks of a Round: whether it is its settler, the bond, and how many applications are
/// accepted.
abstract contract RoundFacts is Bonds {
    using ConfigurationReader for bytes;

    /// @dev A page of the accepted list is resumed at `next`.
    struct Count {
        uint64 next;
        uint64 accepted;
        bool isCounted;
    }

    uint256 internal constant _FULL_BPS = 10_000;

    IProgramFactory public immutable factory;
    uint256 public immutable coinBond;

    mapping(address round => Count count) private _counts;

    constructor(IProgramFactory newFactory, uint256 newCoinBond) {
        // Without a bond a wrong list and a dispute would be free of charge where the match is no asset.
        if (newCoinBond == 0) revert Errors.ProposedSettlement_NoBond();
        (factory, coinBond) = (newFactory, newCoinBond);
    }

    /// @inheritdoc IProposedSettlement
    function countAccepted(address round, uint256 maxItems) external nonReentrant returns (bool isCounted) {
        _configurationOf(round);
        _checkSettling(round);
        return _count(round, maxItems);
    }

    /* VIEWS */

    /// @inheritdoc IProposedSettlement
    function bondOf(address round) external view returns (address asset, uint256 amount) {
        return _bondOf(round, _configurationOf(round));
    }

    /// @inheritdoc IProposedSettlement
    function countOf(address round) external view returns (uint256 accepted, bool isCounted) {
        return (_counts[round].accepted, _counts[round].isCounted);
    }

    /* INTERNALS */

    /// @dev Of a Round of the factory's that has named this contract.
    function _configurationOf(address round) internal view returns (RoundConfig memory config) {
        if (factory.programOf(round) == address(0)) revert Errors.ProposedSettlement_NotARound(round);
        config = Clones.fetchCloneArgs(round).unpack();
        if (config.modules.settler != address(this)) {
            revert Errors.ProposedSettlement_NotItsSettler(round, config.modules.settler);
        }
    }

    function _bondOf(address round, RoundConfig memory config) internal view returns (address asset, uint256 amount) {
        asset = config.matching.asset;
        if (asset == address(0)) return (Assets.NATIVE, coinBond);
        (uint256 pool, , , , ) = IRound(round).totals();
        amount = (pool * config.matching.fallbackCapBps + _FULL_BPS - 1) / _FULL_BPS;
    }

    function _assetOf(address round) internal view override returns (address asset, bool isPool) {
        asset = _configurationOf(round).matching.asset;
        return asset == address(0) ? (Assets.NATIVE, false) : (asset, true);
    }

    /// @dev From settleFrom no status changes any more, so that a count, once begun, stays right (D148).
    function _count(address round, uint256 maxItems) internal returns (bool) {
        Count storage count = _counts[round];
        if (count.isCounted) return true;
        ApplicationId[] memory ids = IRound(round).acceptedApplications();
        uint256 next = count.next;
        uint256 accepted = count.accepted;
        for (; next < ids.length && maxItems > 0; --maxItems) {
            if (IRound(round).application(ids[next++]).status == Status.Accepted) ++accepted;
        }
        (count.next, count.accepted, count.isCounted) = (uint64(next), uint64(accepted), next == ids.length);
        emit Events.AcceptedCounted(round, accepted, next == ids.length);
        return next == ids.length;
    }

    function _checkList(address round, SettlementList calldata list) internal view {
        if (list.root == 0 || list.data == 0) revert Errors.ProposedSettlement_EmptyList(list.root, list.data);
        (uint256 pool, , , , ) = IRound(round).totals();
        if (list.total > pool) revert Errors.ProposedSettlement_TotalAbovePool(list.total, pool);
        uint256 accepted = _counts[round].accepted;
        if (list.count != accepted) revert Errors.ProposedSettlement_WrongCount(list.count, accepted);
    }

    function _checkSettling(address round) internal view {
        Phase phase = IRound(round).phase();
        if (phase != Phase.Settling) revert Errors.ProposedSettlement_NotSettling(round, phase);
        if (!ERC165Checker.supportsInterface(round, type(IVaultRound).interfaceId)) return;
        // Until it is fixed, P is a quote: bond and total would be of something else.
        (PoolForm form, , ) = IVaultRound(round).poolForm();
        if (form == PoolForm.Unfixed) revert Errors.VaultRound_NotFixed();
    }
}
