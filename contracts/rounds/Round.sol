// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {IDistributor} from "../interfaces/IDistributor.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {IRound} from "../interfaces/IRound.sol";
import {Applications} from "../libraries/Applications.sol";
import {Assets} from "../libraries/Assets.sol";
import {Configurations} from "../libraries/Configurations.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Level} from "../libraries/Level.sol";
import {Questions} from "../libraries/Questions.sol";
import {Roles} from "../libraries/Roles.sol";
import {Settlement} from "../libraries/Settlement.sol";
import {Sponsorship} from "../libraries/Sponsorship.sol";
import {Application, ApplicationId, Content, Decision, Status} from "../types/Applications.sol";
import {Phase, Times} from "../types/Configuration.sol";

/// @title Round
/// @notice Applications, a matching pool, the live level, settlement and claims. What is given or voted, and how, is added
/// by the kinds of Round: DonationRound.
///
/// PHASES. Upcoming → Open → Review → Settling → Settled → Closed, or Cancelled; one view derives them from the times and
/// two flags. From donationUntil the pool is fixed; from settleFrom every input of the result is.
///
/// FUNDS. Escrow: what was donated and is neither paid nor refunded. Pool: what was funded; what no Builder gets is
/// released to the sponsors by their shares. Nothing else moves money, and no approval is ever given.
///
/// ROLES. Looked up in the Program at the moment of the call; see IRound for who may what and when.
///
/// MATCHING. Each application has a voice S and a total E; q = multiplier · ideal(S, E). R = Σ q over accepted ones is
/// kept with every change. One level pays all, under cap and ask (libraries Voice and Level).
///
/// CLAIMS. O(1) each, anyone may call them, each pays once, to the recipient on record.
///
/// TOKEN REQUIREMENTS. At most 24 decimals; a transfer moves exactly what it says.
///
/// LIVENESS. From settleFrom no role is needed: anyone settles, claims, refunds, returns the rest. A Round nobody settles
/// has no match at claimUntil and everything goes home.
///
/// KNOWN LIMITS. Floors leave less than one base unit per accepted application until claimUntil, and less than one per
/// sponsor for good.
abstract contract Round is IRound, ReentrancyGuardTransient {
    using Applications for Applications.Register;
    using Settlement for Settlement.State;
    using Sponsorship for Sponsorship.Fund;

    /// @dev What every donation writes. `demand` is R; a call that lowers it never fails.
    struct Hot {
        uint136 demand;
        uint104 escrow;
        uint8 extensionDays;
        uint8 flags;
    }

    uint8 private constant _CANCELLED = 1;
    uint8 private constant _SETTLED = 2;
    uint8 private constant _PROPOSED = 4;
    uint8 private constant _FALLBACK = 8;
    /// @dev Sets of phases, a bit each.
    uint256 internal constant _UPCOMING_OR_OPEN = (1 << uint8(Phase.Upcoming)) | (1 << uint8(Phase.Open));
    uint256 internal constant _OPEN_OR_REVIEW = (1 << uint8(Phase.Open)) | (1 << uint8(Phase.Review));
    uint256 internal constant _SETTLING_OR_SETTLED = (1 << uint8(Phase.Settling)) | (1 << uint8(Phase.Settled));
    uint256 private constant _DISQUALIFY_NOTICE = 1 days;
    /// @dev A broken distributor holds a match up for 30 days, but never past the time to claim it.
    uint256 private constant _DIRECT_AFTER = 30 days;
    uint256 private constant _DIRECT_BEFORE_END = 14 days;

    address public immutable router;

    Hot internal _hot;
    Applications.Register internal _applications;
    Sponsorship.Fund private _fund;
    Settlement.State private _settlement;

    /// @dev The implementation itself is a cancelled Round for ever: its configuration would be code (D013).
    constructor(address newRouter) {
        router = newRouter;
        _hot.flags = _CANCELLED;
    }

    modifier onlyRole(bytes32 role) {
        _checkRole(role);
        _;
    }

    /// @dev A plain transfer waits for `absorb`.
    receive() external payable {
        if (Configurations.poolAsset() != Assets.NATIVE) revert Errors.Round_NotNative();
    }

    /* OPERATORS */

    /// @inheritdoc IRound
    function extend(uint8 extraDays) external onlyRole(Roles.OPERATOR) {
        _checkPhase(_UPCOMING_OR_OPEN);
        if (extraDays == 0) revert Errors.Round_ZeroAmount();
        uint256 extensionDays = uint256(_hot.extensionDays) + extraDays;
        uint256 most = Configurations.maxExtensionDays();
        if (extensionDays > most) revert Errors.Round_ExtensionTooLong(extensionDays, most);
        _hot.extensionDays = uint8(extensionDays);
        emit Events.Extended(msg.sender, extraDays, extensionDays);
    }

    /// @inheritdoc IRound
    function cancel(bytes32 reason) external {
        if (reason == 0) revert Errors.Round_NoReason();
        _checkPhase(_UPCOMING_OR_OPEN);
        bytes32 role = block.timestamp < Configurations.donationsFrom() ? Roles.OPERATOR : Roles.ADMIN;
        if (!_hasRole(role)) _checkRole(Roles.ADMIN);
        _hot.flags |= _CANCELLED;
        emit Events.Cancelled(msg.sender, reason);
    }

    /* REVIEWERS */

    /// @inheritdoc IRound
    function accept(ApplicationId id, bytes28 content, bytes32 reason) external nonReentrant onlyRole(Roles.REVIEWER) {
        _accept(id, content, reason, msg.sender);
    }

    /// @inheritdoc IRound
    function reject(ApplicationId id, bytes28 content, bytes32 reason) external onlyRole(Roles.REVIEWER) {
        _reject(id, content, reason, msg.sender);
    }

    /// @inheritdoc IRound
    function review(
        Decision[] calldata decisions
    ) external nonReentrant onlyRole(Roles.REVIEWER) returns (uint256 failed) {
        if (decisions.length == 0) revert Errors.Round_DecisionsEmpty();
        for (uint256 i = 0; i < decisions.length; ++i) {
            ApplicationId id = decisions[i].application;
            if (_applications.isStatus(id, Status.None)) revert Errors.Round_UnknownApplication(id, i);
            (bool isDone, bytes memory reason) = address(this).call(
                abi.encodeCall(this.decide, (decisions[i], msg.sender))
            );
            if (isDone) continue;
            ++failed;
            emit Events.DecisionFailed(id, msg.sender, i, reason);
        }
    }

    /// @notice One decision of a batch, so that its failure stays its own. The Round itself alone.
    function decide(Decision calldata decision, address reviewer) external {
        _checkSelf();
        if (decision.isAccepted) _accept(decision.application, decision.content, decision.reason, reviewer);
        else _reject(decision.application, decision.content, decision.reason, reviewer);
    }

    /// @inheritdoc IRound
    function disqualify(ApplicationId id, bytes32 reason) external onlyRole(Roles.REVIEWER) {
        if (reason == 0) revert Errors.Round_NoReason();
        _checkLeaving();
        _applications.move(id, Status.Accepted, Status.Disqualified);
        _lowerDemand(id);
        emit Events.Disqualified(id, msg.sender, reason);
    }

    /// @inheritdoc IRound
    function reinstate(ApplicationId id, bytes32 reason) external {
        if (msg.sender != Configurations.arbiter()) _checkRole(Roles.ADMIN);
        if (reason == 0) revert Errors.Round_NoReason();
        _checkPhase(_OPEN_OR_REVIEW);
        _applications.move(id, Status.Disqualified, Status.Accepted);
        _setDemand(uint256(_hot.demand) + _demandOf(id));
        emit Events.Reinstated(id, msg.sender, reason);
    }

    /// @inheritdoc IRound
    function confirmRecipient(ApplicationId id, address newRecipient) external onlyRole(Roles.REVIEWER) {
        _checkPayable(id);
        address proposed = _applications.proposedRecipientOf[id];
        if (newRecipient == address(0) || newRecipient != proposed) {
            revert Errors.Round_WrongRecipient({confirmed: newRecipient, proposed: proposed});
        }
        Applications.Payee storage payee = _applications.payeeOf[id];
        address oldRecipient = payee.recipient;
        payee.recipient = newRecipient;
        delete _applications.proposedRecipientOf[id];
        emit Events.RecipientConfirmed(id, msg.sender, oldRecipient, newRecipient);
    }

    /* BUILDERS */

    /// @inheritdoc IRound
    function applyToRound(Content calldata content) external returns (ApplicationId id) {
        _checkWindow(Configurations.applicationsFrom(), Configurations.applicationsUntil());
        Content memory c = content;
        _checkRecipient(c.recipient);
        if ((Configurations.kinds() >> c.kind) & 1 == 0) revert Errors.Round_KindNotAllowed(c.kind);
        _checkBuilder();

        bytes28 contentHash;
        (id, contentHash) = _applications.submit(msg.sender, c, block.timestamp < Configurations.donationsFrom());
        emit Events.Applied({
            application: id,
            builder: msg.sender,
            recipient: c.recipient,
            ask: c.ask,
            kind: c.kind,
            metadata: c.metadata,
            content: contentHash
        });
    }

    /// @inheritdoc IRound
    function withdraw() external {
        _checkLeaving();
        ApplicationId id = _applications.submissionOf[msg.sender].id;
        if (_applications.withdraw(id)) _lowerDemand(id);
        emit Events.Withdrawn(id, msg.sender);
    }

    /// @inheritdoc IRound
    function proposeRecipient(address newRecipient) external {
        ApplicationId id = _applications.submissionOf[msg.sender].id;
        _checkPayable(id);
        _checkRecipient(newRecipient);
        _applications.proposedRecipientOf[id] = newRecipient;
        emit Events.RecipientProposed(id, msg.sender, newRecipient);
    }

    /// @inheritdoc IRound
    function claimDirect(ApplicationId id) external nonReentrant {
        if (msg.sender != _applications.originOf[id].builder) revert Errors.Round_NotBuilder(msg.sender, id);
        uint256 from = _settlement.settledAt + _DIRECT_AFTER;
        uint256 latest = _moved(Configurations.claimUntil()) - _DIRECT_BEFORE_END;
        _checkFrom(from < latest ? from : latest);
        _poolAsset();

        uint256 amount = _takeMatch(id);
        address recipient = _applications.payeeOf[id].recipient;
        uint256 deliverGas = Configurations.deliverGas();
        Questions.requireGas(deliverGas);
        address through = Configurations.distributor();
        if (through != address(0)) {
            try this.deliver{gas: deliverGas}(id, amount) {} catch {
                through = address(0);
            }
        }
        if (through == address(0)) _payMatch(through, id, recipient, amount);
        emit Events.MatchClaimed(id, recipient, amount, through);
    }

    /// @notice Transfers a match to the distributor and has it delivered. The Round itself alone.
    function deliver(ApplicationId id, uint256 amount) external {
        _checkSelf();
        _payMatch(Configurations.distributor(), id, _applications.payeeOf[id].recipient, amount);
    }

    /* SPONSORS */

    /// @inheritdoc IRound
    function fund(uint256 amount, bool isForProgram) external payable nonReentrant {
        _checkPhase(_UPCOMING_OR_OPEN);
        address asset = _poolAsset();
        if (amount == 0) revert Errors.Round_ZeroAmount();
        address holder = isForProgram ? Configurations.program() : msg.sender;
        uint256 pool = _fund.add(holder, amount);
        Assets.take(asset, msg.sender, amount);
        emit Events.Funded({sponsor: msg.sender, holder: holder, amount: amount, pool: pool});
    }

    /// @inheritdoc IRound
    function absorb() external nonReentrant returns (uint256 amount) {
        address asset = _poolAsset();
        amount = _checkStray(asset);
        bool hasJoinedPool = _isPhase(_UPCOMING_OR_OPEN);
        if (hasJoinedPool) _fund.add(Configurations.program(), amount);
        else _fund.addLate(amount);
        emit Events.Absorbed(amount, hasJoinedPool);
    }

    /// @inheritdoc IRound
    function recover(address asset) external nonReentrant returns (uint256 amount) {
        if (asset == Configurations.poolAsset()) revert Errors.Round_NotARest(asset);
        amount = _checkStray(asset);
        Assets.send(asset, Configurations.program(), amount);
        emit Events.Recovered(asset, amount);
    }

    /// @inheritdoc IRound
    function withdrawRest(address sponsor, address to) external nonReentrant returns (uint256 amount) {
        _checkOwner(sponsor, to);
        amount = _fund.withdraw(sponsor, Configurations.program(), _released());
        Assets.send(Configurations.poolAsset(), to, amount);
        emit Events.RestWithdrawn(sponsor, to, amount);
    }

    /* SETTLEMENT */

    /// @inheritdoc IRound
    function settle(ApplicationId[] calldata hints, uint256 maxItems) external returns (bool isSettled) {
        _checkPhase(1 << uint8(Phase.Settling));
        if (Configurations.settler() != address(0)) {
            _checkFrom(_moved(Configurations.fallbackAt()));
            _hot.flags |= _FALLBACK;
        }
        if (!_settlement.isStarted) _settlement.start(_pool(), _hot.demand);
        for (uint256 i = 0; i < hints.length; ++i) {
            if (_join(hints[i])) _settlement.quiet = 0;
        }
        if (!_scan(maxItems)) return false;
        _finish();
        emit Events.Settled({
            caller: msg.sender,
            numerator: _settlement.numerator,
            denominator: _settlement.denominator,
            isFallback: _hot.flags & _FALLBACK != 0
        });
        return true;
    }

    /// @inheritdoc IRound
    function settleTo(bytes32 root, uint256 total) external {
        if (msg.sender != Configurations.settler()) revert Errors.Round_NotSettler(msg.sender);
        _checkPhase(1 << uint8(Phase.Settling));
        _checkUntil(_moved(Configurations.fallbackAt()));
        uint256 pool = _pool();
        if (total > pool) revert Errors.Round_OverTotal({proven: 0, amount: total, total: pool});
        if (root == 0) revert Errors.Round_NoRoot();
        _settlement.root = root;
        _settlement.numerator = uint112(total);
        _hot.flags |= _PROPOSED;
        _finish();
        emit Events.SettledTo(msg.sender, root, total);
    }

    /* CLAIMS */

    /// @inheritdoc IRound
    function claim(ApplicationId id) external nonReentrant {
        _checkUnpaid(id);
        bool areDonationsDue = !_applications.isMarked(id, Applications.DONATIONS_PAID);
        _pay(id, areDonationsDue, !_applications.isMarked(id, Applications.MATCH_PAID));
    }

    /// @inheritdoc IRound
    function claimDonations(ApplicationId id) external nonReentrant {
        _pay(id, true, false);
    }

    /// @inheritdoc IRound
    function claimMatch(ApplicationId id) external nonReentrant {
        _pay(id, false, true);
    }

    /// @inheritdoc IRound
    function prove(ApplicationId id, uint256 amount, bytes32[] calldata proof) external {
        _checkPhase(1 << uint8(Phase.Settled));
        _applications.check(id, Status.Accepted);
        bytes32 leaf = keccak256(abi.encode(keccak256(abi.encode(block.chainid, address(this), id, amount))));
        bytes32 root = _settlement.root;
        if (root == 0 || !MerkleProof.verifyCalldata(proof, root, leaf)) revert Errors.Round_BadProof(id, amount);
        uint256 cap = capOf(id);
        uint256 payable_ = amount < cap ? amount : cap;
        _settlement.prove(id, payable_);
        emit Events.Proven(id, amount, payable_);
    }

    /* VIEWS */

    /// @inheritdoc IRound
    function times() external view returns (Times memory t) {
        for (uint256 i = 0; i < 8; ++i) {
            uint256 time = Configurations.timeAt(i);
            if (i > 2) time = _moved(time);
            assembly ("memory-safe") {
                mstore(add(t, mul(i, 0x20)), time)
            }
        }
    }

    /// @inheritdoc IRound
    function phase() external view returns (Phase) {
        return Phase(_phase());
    }

    /// @inheritdoc IRound
    function program() external view returns (address) {
        return Configurations.program();
    }

    /// @inheritdoc IRound
    function poolAsset() external view returns (address) {
        return Configurations.poolAsset();
    }

    /// @inheritdoc IRound
    function applicationsOpen() external view returns (bool) {
        return _isPhase(1 << uint8(Phase.Open)) && block.timestamp < Configurations.applicationsUntil();
    }

    /// @inheritdoc IRound
    function donationsOpen() external view returns (bool) {
        return _isPhase(1 << uint8(Phase.Open)) && block.timestamp >= Configurations.donationsFrom();
    }

    /// @inheritdoc IRound
    function applicationCount() external view returns (uint256) {
        return _applications.count;
    }

    /// @inheritdoc IRound
    function acceptedApplications() external view returns (ApplicationId[] memory ids) {
        ids = new ApplicationId[](_applications.accepted.length);
        for (uint256 i = 0; i < ids.length; ++i) ids[i] = _applications.accepted[i];
    }

    /// @inheritdoc IRound
    function application(ApplicationId id) external view returns (Application memory) {
        return _applications.read(id);
    }

    /// @inheritdoc IRound
    function applicationOf(address builder) external view returns (ApplicationId) {
        return _applications.submissionOf[builder].id;
    }

    /// @inheritdoc IRound
    function totals()
        external
        view
        returns (uint256 pool, uint256 demand, uint256 escrow, uint256 paid, uint256 released)
    {
        return (_pool(), _hot.demand, _hot.escrow, _fund.paid, _released());
    }

    /// @inheritdoc IRound
    function level() external view returns (uint256 numerator, uint256 denominator) {
        (numerator, denominator) = _level();
        return Level.ratio(numerator, denominator, Configurations.saturation());
    }

    /// @inheritdoc IRound
    function matchOf(ApplicationId id) public view returns (uint256) {
        (uint256 numerator, uint256 denominator) = _level();
        return _matchAt(id, numerator, denominator);
    }

    /// @inheritdoc IRound
    function matchesOf(uint256 from, uint256 until) external view returns (uint256[] memory amounts) {
        (uint256 numerator, uint256 denominator) = _level();
        amounts = new uint256[](until - from);
        for (uint256 i = 0; i < amounts.length; ++i) {
            amounts[i] = _matchAt(ApplicationId.wrap(uint32(from + i)), numerator, denominator);
        }
    }

    /// @inheritdoc IRound
    function capOf(ApplicationId id) public view returns (uint256 cap) {
        uint256 bps = _hot.flags & _FALLBACK != 0 ? Configurations.fallbackCapBps() : Configurations.capBps();
        unchecked {
            cap = (_pool() * bps) / 10_000;
        }
        uint256 ask = _applications.originOf[id].ask;
        if (ask != 0 && ask < cap) cap = ask;
    }

    /// @inheritdoc IRound
    function restOf(address sponsor) external view returns (uint256) {
        return _fund.restDown(sponsor, Configurations.program(), _released());
    }

    /// @inheritdoc IRound
    function shareOf(address sponsor) external view returns (uint256 units, uint256 withdrawn) {
        Sponsorship.Share storage share = _fund.shareOf[sponsor];
        return (share.units, share.withdrawn);
    }

    /// @inheritdoc IRound
    function settledAt() external view returns (uint256) {
        return _settlement.settledAt;
    }

    /// @inheritdoc IRound
    function settlementRoot() external view returns (bytes32) {
        return _settlement.root;
    }

    /* SEAM: what a kind of Round counts */

    /// @dev What an application would get of an endless pool, below 2^144.
    function _idealDown(uint256 voice, uint256 effective) internal pure virtual returns (uint256);

    /// @dev What an application is owed beside its match, base units of the donated asset.
    function _owedBeside(ApplicationId id) internal view virtual returns (uint256);

    /// @dev The asset of `_owedBeside`.
    function _assetBeside() internal view virtual returns (address);

    /* INTERNALS: decisions */

    function _accept(ApplicationId id, bytes28 content, bytes32 reason, address reviewer) private {
        _checkPhase(1 << uint8(Phase.Open));
        _applications.judge(id, content, Status.Accepted);
        Applications.Origin storage origin = _applications.originOf[id];
        Applications.Tally storage tally = _applications.tallyOf[id];
        uint256 multiplier = tally.multiplier;
        if (multiplier == 0) {
            uint256 allowance = Configurations.eligibilityGas();
            multiplier = Questions.multiplier(Configurations.calibration(), id, origin.builder, allowance);
            tally.multiplier = uint16(multiplier);
            _applications.accepted.push(id);
        }
        address ledger = Configurations.ledger();
        if (ledger != address(0)) ILedger(ledger).onAccepted(id, origin.builder, origin.ask);
        emit Events.Accepted(id, reviewer, content, multiplier, reason);
    }

    function _reject(ApplicationId id, bytes28 content, bytes32 reason, address reviewer) private {
        _checkPhase(1 << uint8(Phase.Open));
        if (reason == 0) revert Errors.Round_NoReason();
        _applications.judge(id, content, Status.Rejected);
        emit Events.Rejected(id, reviewer, content, reason);
    }

    function _checkBuilder() private view {
        address gate = Configurations.builderGate();
        (bool hasAnswered, uint256 weight) = Questions.weightNow(gate, msg.sender, Configurations.eligibilityGas());
        if (!hasAnswered) _refuseGate(gate, msg.sender);
        if (weight == 0) revert Errors.Round_BuilderNotEligible(msg.sender);
    }

    /* INTERNALS: level */

    function _pool() private view returns (uint256) {
        return Configurations.poolAsset() == address(0) ? Configurations.configuredPool() : _fund.funded;
    }

    function _demandOf(ApplicationId id) private view returns (uint256) {
        Applications.Tally storage tally = _applications.tallyOf[id];
        unchecked {
            return tally.multiplier * _idealDown(tally.voice, tally.effective);
        }
    }

    /// @dev Never fails: R is the sum of the demands.
    function _lowerDemand(ApplicationId id) private {
        unchecked {
            _hot.demand = uint136(_hot.demand - _demandOf(id));
        }
    }

    /// @dev Only a call that raises R can fail here.
    function _setDemand(uint256 demand) internal {
        if (demand > type(uint136).max) revert Errors.Round_Full(demand);
        _hot.demand = uint136(demand);
    }

    function _join(ApplicationId id) private returns (bool) {
        if (!_applications.isStatus(id, Status.Accepted) || _applications.isMarked(id, Applications.CAPPED))
            return false;
        uint256 cap = capOf(id);
        if (!_settlement.join(_demandOf(id), cap, Configurations.saturation())) return false;
        _applications.mark(id, Applications.CAPPED);
        emit Events.Capped(id, cap);
        return true;
    }

    function _finish() private {
        _hot.flags |= _SETTLED;
        _settlement.settledAt = uint40(block.timestamp);
    }

    /// @dev Goes round the accepted list until a whole round of it has added nobody.
    function _scan(uint256 maxItems) private returns (bool) {
        uint256 length = _applications.accepted.length;
        uint256 cursor = _settlement.cursor;
        uint256 quiet = _settlement.quiet;
        unchecked {
            for (; quiet < length && maxItems > 0; --maxItems) {
                ++quiet;
                if (_join(_applications.accepted[cursor])) quiet = 0;
                if (++cursor == length) cursor = 0;
            }
        }
        _settlement.cursor = uint24(cursor);
        _settlement.quiet = uint24(quiet);
        return quiet >= length;
    }

    /// @dev The level as settled, or as it would be now.
    function _level() private view returns (uint256 numerator, uint256 denominator) {
        if (_hot.flags & _SETTLED != 0) return (_settlement.numerator, _settlement.denominator);
        uint256 length = _applications.accepted.length;
        uint256[] memory demands = new uint256[](length);
        uint256[] memory caps = new uint256[](length);
        for (uint256 i = 0; i < length; ++i) {
            ApplicationId id = _applications.accepted[i];
            if (!_applications.isStatus(id, Status.Accepted)) continue;
            demands[i] = _demandOf(id);
            caps[i] = capOf(id);
        }
        return Level.find(demands, caps, _pool(), Configurations.saturation());
    }

    function _matchAt(ApplicationId id, uint256 numerator, uint256 denominator) private view returns (uint256) {
        uint256 current = _phase();
        if (!_applications.isStatus(id, Status.Accepted) || current == uint8(Phase.Cancelled)) return 0;
        if (current == uint8(Phase.Closed) && !_applications.isMarked(id, Applications.MATCH_PAID)) return 0;
        if (_hot.flags & _PROPOSED != 0) return _settlement.provenAmount(id);
        return Level.matchDown(_demandOf(id), capOf(id), numerator, denominator, Configurations.saturation());
    }

    /* INTERNALS: money */

    /// @dev Donations and match are one transfer where they are the same money and go the same way.
    function _pay(ApplicationId id, bool areDonationsDue, bool isMatchDue) private {
        address recipient = _applications.payeeOf[id].recipient;
        address beside = _assetBeside();
        uint256 amount = 0;
        if (areDonationsDue) {
            amount = _takeDonations(id);
            emit Events.DonationsClaimed(id, recipient, amount);
        }
        if (isMatchDue) {
            uint256 matched = _takeMatch(id);
            address distributor = Configurations.distributor();
            if (distributor == address(0) && beside == Configurations.poolAsset()) amount += matched;
            else _payMatch(distributor, id, recipient, matched);
            emit Events.MatchClaimed(id, recipient, matched, distributor);
        }
        Assets.send(beside, recipient, amount);
    }

    /// @dev Marks the donations as paid and says how much they are; the caller pays them.
    function _takeDonations(ApplicationId id) private returns (uint256 amount) {
        _checkPhase(_SETTLING_OR_SETTLED);
        _applications.check(id, Status.Accepted);
        _applications.mark(id, Applications.DONATIONS_PAID);
        amount = _owedBeside(id);
        _leaveEscrow(amount);
    }

    function _leaveEscrow(uint256 amount) internal {
        _hot.escrow -= uint104(amount);
    }

    /// @dev Marks the match as paid and says how much it is; the caller pays it.
    function _takeMatch(ApplicationId id) private returns (uint256 amount) {
        _checkPhase(1 << uint8(Phase.Settled));
        _applications.check(id, Status.Accepted);
        _applications.mark(id, Applications.MATCH_PAID);
        if (_hot.flags & _PROPOSED != 0 && _settlement.provenOf[id] == 0) revert Errors.Round_NotProven(id);
        amount = _matchAt(id, _settlement.numerator, _settlement.denominator);
        _fund.pay(amount);
    }

    /// @dev To the distributor, which has it delivered, or to the recipient where there is none.
    function _payMatch(address distributor, ApplicationId id, address recipient, uint256 amount) private {
        if (amount == 0) return;
        address asset = Configurations.poolAsset();
        if (asset != address(0)) Assets.send(asset, distributor == address(0) ? recipient : distributor, amount);
        if (distributor != address(0)) IDistributor(distributor).deliver(id, recipient, amount);
    }

    /// @dev What sponsors may have taken by now, base units of the pool's asset.
    function _released() private view returns (uint256) {
        uint256 late = _fund.late;
        if (Configurations.poolAsset() == address(0)) return late;
        uint256 current = _phase();
        if (current == uint8(Phase.Cancelled)) return _fund.funded + late;
        if (current == uint8(Phase.Closed)) return uint256(_fund.funded) - _fund.paid + late;
        if (current != uint8(Phase.Settled)) return late;
        if (_hot.flags & _PROPOSED != 0) return uint256(_fund.funded) - _settlement.numerator + late;
        return Level.unreachable(_settlement.numerator, _settlement.denominator, Configurations.saturation()) + late;
    }

    /// @dev What the Round holds of `asset` beyond what it owes.
    function _stray(address asset) internal view returns (uint256) {
        uint256 owed = 0;
        if (asset == _assetBeside()) owed = _hot.escrow;
        if (asset == Configurations.poolAsset()) owed += _fund.held();
        uint256 balance = Assets.balance(asset);
        unchecked {
            return balance > owed ? balance - owed : 0;
        }
    }

    function _checkStray(address asset) private view returns (uint256 amount) {
        amount = _stray(asset);
        if (amount == 0) revert Errors.Round_NothingToAbsorb();
    }

    /// @dev The asset of the pool, where it has one.
    function _poolAsset() private view returns (address asset) {
        asset = Configurations.poolAsset();
        if (asset == address(0)) revert Errors.Round_NoPoolAsset();
    }

    /* INTERNALS: checks */

    /// @dev Nothing else of a Round is transient, so the guard can have the first slot: a short constant.
    function _reentrancyGuardStorageSlot() internal pure override returns (bytes32) {
        return 0;
    }

    /// @dev A Phase, as a number.
    function _phase() internal view returns (uint256) {
        uint8 flags = _hot.flags;
        if (flags & _CANCELLED != 0) return uint8(Phase.Cancelled);
        if (block.timestamp < Configurations.applicationsFrom()) return uint8(Phase.Upcoming);
        if (block.timestamp < _moved(Configurations.donationUntil())) return uint8(Phase.Open);
        if (block.timestamp < _moved(Configurations.settleFrom())) return uint8(Phase.Review);
        if (block.timestamp >= _moved(Configurations.claimUntil())) return uint8(Phase.Closed);
        if (flags & _SETTLED != 0) return uint8(Phase.Settled);
        return uint8(Phase.Settling);
    }

    /// @dev One of the later times, as extensions have moved it.
    function _moved(uint256 time) internal view returns (uint256) {
        unchecked {
            return time + uint256(_hot.extensionDays) * 1 days;
        }
    }

    /// @dev Of a Round that is not cancelled.
    function _checkWindow(uint256 from, uint256 until) internal view {
        if (_hot.flags & _CANCELLED != 0) _refusePhase();
        if (block.timestamp < from || block.timestamp >= until)
            revert Errors.Round_OutsideWindow(block.timestamp, from, until);
    }

    function _isPhase(uint256 allowed) private view returns (bool) {
        return (allowed >> _phase()) & 1 != 0;
    }

    function _refusePhase() private view {
        revert Errors.Round_WrongPhase(Phase(_phase()));
    }

    function _checkPhase(uint256 allowed) internal view {
        if (!_isPhase(allowed)) _refusePhase();
    }

    /// @dev Nobody leaves in the last day before settling, so that nobody can be robbed at the last moment (D137).
    function _checkLeaving() private view {
        _checkPhase(_OPEN_OR_REVIEW);
        uint256 until = _moved(Configurations.settleFrom()) - _DISQUALIFY_NOTICE;
        _checkUntil(until);
    }

    /// @dev While there may be something left to pay.
    function _checkPayable(ApplicationId id) private view {
        _checkPhase(_OPEN_OR_REVIEW | _SETTLING_OR_SETTLED);
        _applications.check(id, Status.Accepted);
        _checkUnpaid(id);
    }

    function _checkUnpaid(ApplicationId id) private view {
        uint256 both = Applications.DONATIONS_PAID | Applications.MATCH_PAID;
        if (_applications.tallyOf[id].marks & both == both) revert Errors.Round_AlreadyPaid(id);
    }

    function _checkRecipient(address recipient) private view {
        if (
            recipient == address(0) ||
            recipient == address(this) ||
            recipient == _assetBeside() ||
            recipient == Configurations.poolAsset()
        ) revert Errors.Round_BadRecipient(recipient);
    }

    /// @dev Anyone may pay an owner out; only the owner may name another address (D086).
    function _checkOwner(address owner, address to) internal view {
        if (to == address(0) || (msg.sender != owner && to != owner)) revert Errors.Round_NotOwner(msg.sender, owner);
    }

    function _checkSelf() private view {
        if (msg.sender != address(this)) revert Errors.Round_NotSelf(msg.sender);
    }

    function _checkFrom(uint256 from) private view {
        if (block.timestamp < from) revert Errors.Round_TooEarly(block.timestamp, from);
    }

    function _checkUntil(uint256 until) private view {
        if (block.timestamp >= until) revert Errors.Round_TooLate(block.timestamp, until);
    }

    function _refuseGate(address gate, address holder) internal pure {
        revert Errors.Round_EligibilityFailed(gate, holder);
    }

    function _hasRole(bytes32 role) private view returns (bool) {
        return IAccessControl(Configurations.program()).hasRole(role, msg.sender);
    }

    function _checkRole(bytes32 role) private view {
        if (!_hasRole(role)) revert Errors.Round_MissingRole(msg.sender, role);
    }
}
