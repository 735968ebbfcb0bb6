// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ICreditLine} from "../../../contracts/interfaces/ICreditLine.sol";
import {ICreditSource} from "../../../contracts/interfaces/ICreditSource.sol";
import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IMilestones} from "../../../contracts/interfaces/IMilestones.sol";
import {IProposedSettlement} from "../../../contracts/interfaces/IProposedSettlement.sol";
import {IRateSource} from "../../../contracts/interfaces/IRateSource.sol";
import {ITokenDistributor} from "../../../contracts/interfaces/ITokenDistributor.sol";
import {RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {CreditTerms, ProgramCeiling} from "../../../contracts/types/Credit.sol";
import {IMintable, RoundBase} from "../support/RoundBase.sol";
import {Mood} from "../support/RoundMocks.sol";
import {VaultMock} from "../support/VaultMock.sol";

/// What a Round is made of. Each has one row of the table below.
enum Kind {
    Donations,
    Votes,
    VaultGood,
    VaultPaused,
    VaultLying,
    VaultSilent,
    ListNobodyProposes,
    ListUnchallenged,
    ListArbiterSilent,
    ListUnproven,
    VaultListed,
    VaultListDisputed,
    VaultPausedListDisputed,
    Collected,
    InParts,
    DistributorReverting,
    DistributorEatingGas,
    Units,
    Credit,
    Rate
}

/// Who does what about a list, where there is a settler.
enum Listing {
    NoSettler,
    NobodyProposes,
    Unchallenged,
    ArbiterSilent,
    Unproven
}

struct Row {
    address implementation;
    address distributor;
    Mood mood;
    bool isVault;
    VaultMock.Mode mode;
    Listing listing;
    /// Zero where the match is an asset.
    uint104 configured;
}

/// @title LivenessStage
/// @notice The table of kinds, every module they need, and the Round of one of them.
abstract contract LivenessStage is RoundBase {
    uint256 internal constant WAIT = 7 days;
    uint256 internal constant DEPOSIT = 1_000e18;
    uint104 internal constant CONFIGURED = 200e18;
    uint32 private constant _PARTS_GAS = 500_000;

    Row internal row;
    Kind internal kind;
    uint256 internal seed;
    /// What is donated: the pool's token, or another.
    IMintable internal gifts;
    bool internal isOneAsset;
    VaultMock internal vault;
    IProposedSettlement internal settlement;
    ITokenDistributor internal collected;
    IMilestones internal milestones;
    ICreditLine internal line;
    address internal lender = makeAddr("lender");
    mapping(Kind kind => Row row) private _rows;

    error Liveness_NoRow(Kind kind);

    function setUp() public virtual override {
        super.setUp();
        vault = new VaultMock(IERC20(address(token)), 6);
        address voting = _module("contracts/rounds/VotingRound.sol:VotingRound", "");
        address pooled = _module(
            "contracts/rounds/VaultRound.sol:VaultRound",
            abi.encode(router, vault, WAIT, 2_000_000)
        );
        bytes memory terms = abi.encode(factory, 3 days, 4 days, 1_000, 1e18);
        settlement = IProposedSettlement(
            _module("contracts/settlement/ProposedSettlement.sol:ProposedSettlement", terms)
        );
        collected = ITokenDistributor(
            _module("contracts/distribution/TokenDistributor.sol:TokenDistributor", abi.encode(token))
        );
        terms = abi.encode(factory, token, 10 days, 100 days);
        milestones = IMilestones(_module("contracts/distribution/Milestones.sol:Milestones", terms));

        address plain = address(implementation);
        _add(Kind.Donations, plain, Listing.NoSettler, address(0));
        _add(Kind.Votes, voting, Listing.NoSettler, address(0));
        _add(Kind.ListNobodyProposes, plain, Listing.NobodyProposes, address(0));
        _add(Kind.ListUnchallenged, plain, Listing.Unchallenged, address(0));
        _add(Kind.ListArbiterSilent, plain, Listing.ArbiterSilent, address(0));
        _add(Kind.ListUnproven, plain, Listing.Unproven, address(0));
        _add(Kind.Collected, plain, Listing.NoSettler, address(collected));
        _add(Kind.InParts, plain, Listing.NoSettler, address(milestones));
        _add(Kind.DistributorReverting, plain, Listing.NoSettler, address(distributor));
        _rows[Kind.DistributorReverting].mood = Mood.Reverting;
        _add(Kind.DistributorEatingGas, plain, Listing.NoSettler, address(distributor));
        _rows[Kind.DistributorEatingGas].mood = Mood.GasEating;
        _addVault(Kind.VaultGood, pooled, VaultMock.Mode.Good, Listing.NoSettler);
        _addVault(Kind.VaultPaused, pooled, VaultMock.Mode.Paused, Listing.NoSettler);
        _addVault(Kind.VaultLying, pooled, VaultMock.Mode.Lying, Listing.NoSettler);
        _addVault(Kind.VaultSilent, pooled, VaultMock.Mode.Silent, Listing.NoSettler);
        _addVault(Kind.VaultListed, pooled, VaultMock.Mode.Good, Listing.Unchallenged);
        _addVault(Kind.VaultListDisputed, pooled, VaultMock.Mode.Good, Listing.ArbiterSilent);
        _addVault(Kind.VaultPausedListDisputed, pooled, VaultMock.Mode.Paused, Listing.ArbiterSilent);
        _addGrants(plain);
    }

    /* THE TABLE */

    function _rowOf(Kind which) internal view returns (Row memory found) {
        found = _rows[which];
        if (found.implementation == address(0)) revert Liveness_NoRow(which);
    }

    function _add(Kind which, address made, Listing listing, address through) private {
        (_rows[which].implementation, _rows[which].listing) = (made, listing);
        _rows[which].distributor = through;
    }

    function _addVault(Kind which, address made, VaultMock.Mode mode, Listing listing) private {
        _add(which, made, listing, address(0));
        (_rows[which].isVault, _rows[which].mode) = (true, mode);
    }

    /// Matches that are no asset, and a lender who takes them.
    function _addGrants(address made) private {
        string memory folder = "contracts/distribution/";
        address units = _module(string.concat(folder, "SoulboundUnits.sol:SoulboundUnits"), abi.encode(factory));
        bytes memory terms = abi.encode(factory, 365 days, token, address(0));
        address limits = _module(string.concat(folder, "CreditLimits.sol:CreditLimits"), terms);
        terms = abi.encode(factory, 365 days, 900);
        address discounts = _module(string.concat(folder, "RateDiscounts.sol:RateDiscounts"), terms);
        _add(Kind.Units, made, Listing.NoSettler, units);
        _add(Kind.Credit, made, Listing.NoSettler, limits);
        _add(Kind.Rate, made, Listing.NoSettler, discounts);
        (_rows[Kind.Units].configured, _rows[Kind.Rate].configured) = (500, 3_000);
        _rows[Kind.Credit].configured = CONFIGURED;
        CreditTerms memory lent = CreditTerms({
            asset: address(token),
            limits: ICreditSource(limits),
            rates: IRateSource(discounts),
            rateBps: 1_000,
            minRateBps: 200,
            maxUtilisationBps: 9_000,
            loanTerm: 73 days,
            minLoan: 1
        });
        ProgramCeiling[] memory programs = new ProgramCeiling[](1);
        programs[0] = ProgramCeiling({program: address(program), ceiling: 500e18});
        terms = abi.encode("Rain credit", "RAIN", lent, programs);
        line = ICreditLine(deploy(string.concat(folder, "CreditLine.sol:CreditLine"), terms));
    }

    function _module(string memory artifact, bytes memory arguments) private returns (address made) {
        made = deploy(artifact, arguments);
        _trust(made);
    }

    /* THE ROUND */

    function _openKind() internal {
        _setClock(START);
        row = _rowOf(kind);
        implementation = IDonationRound(row.implementation);
        distributor.setMood(row.mood);
        isOneAsset = kind == Kind.Votes || mix(seed, 1) % 2 == 0;
        gifts = isOneAsset ? token : otherToken;
        round = _open(_configOfKind());
    }

    function _configOfKind() private view returns (RoundConfig memory c) {
        c = _config();
        c.giving.asset = address(gifts);
        if (kind == Kind.Votes) c.giving.maxCounted = 100;
        c.matching.capBps = _boundCapBps(mix(seed, 2));
        bool mayKeep = kind != Kind.Votes && !row.isVault && row.configured == 0 && isOneAsset;
        if (mayKeep && mix(seed, 3) % 2 == 0) c.matching.saturation = Saturation.Keep;
        if (row.configured != 0) (c.matching.asset, c.matching.configured) = (address(0), row.configured);
        (c.modules.distributor, c.modules.deliverGas) = (
            row.distributor,
            row.distributor == address(0) ? 0 : _PARTS_GAS
        );
        if (row.isVault) c.times.claimUntil += uint40(WAIT);
        if (row.listing == Listing.NoSettler) return c;
        (c.modules.settler, c.modules.arbiter) = (address(settlement), arbiter);
        c.matching.fallbackCapBps = c.matching.capBps < 500 ? c.matching.capBps : 500;
        c.times.proposeUntil = c.times.settleFrom + uint40(WAIT + 10 days);
        c.times.fallbackAt = c.times.proposeUntil + uint40(settlement.resolveTime());
        c.times.claimUntil = c.times.fallbackAt + 61 days;
    }

    /* SHORT WORDS */

    /// From one base unit to a thousand whole ones, every magnitude as likely.
    function _some(uint256 salt) internal view returns (uint256) {
        return 1 + (mix(seed, salt) % (10 ** (1 + (mix(seed, salt + 1_000) % 21))));
    }

    function _chance(uint256 salt, uint256 oneIn) internal view returns (bool) {
        return mix(seed, salt) % oneIn == 0;
    }

    function _until(uint256 time) internal {
        if (clock < time) _setClock(time);
    }

    function _payee(uint256 index) internal pure returns (address) {
        return address(uint160(0xFA000 + index));
    }
}
