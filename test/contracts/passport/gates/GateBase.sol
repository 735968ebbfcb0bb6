// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPassport} from "../../../../contracts/interfaces/IPassport.sol";
import {IScorer} from "../../../../contracts/interfaces/IScorer.sol";
import {Curve, Nullifier, ProviderId, Row, ScopeId, Stamp} from "../../../../contracts/types/Stamps.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LedgerPolicy} from "../../../../contracts/types/Work.sol";
import {RoundBase} from "../../support/RoundBase.sol";
import {StampProviderMock} from "../../support/StampProviderMock.sol";
import {WorkLedgerMock} from "../../support/WorkLedgerMock.sol";

/// A Round whose gate, for Builders and Explorers, is a Scorer over an identity (an issuer's Stamp, 10 points), justified
/// work (live, 10 points) and stake (live and splittable, 5 points). Half weight at 20 points: identity and work; full
/// weight with all three.
abstract contract GateBase is RoundBase {
    uint32 internal constant GATE_GAS = 400_000;
    uint256 internal constant WORK = 100e18;
    uint64 internal constant AGE = 1 days;

    IPassport internal passport;
    IScorer internal scorer;
    ScopeId internal scope;
    WorkLedgerMock internal workLedger;
    address internal work;
    StampProviderMock internal stake;

    address internal issuer = makeAddr("issuer");
    uint256 private _key = uint256(keccak256("key"));
    ProviderId internal identity = ProviderId.wrap(bytes32(uint256(1)));

    function setUp() public virtual override {
        super.setUp();
        passport = IPassport(deploy("contracts/passport/Passport.sol:Passport", ""));
        scope = passport.openScope("rounds", 180 days);
        vm.prank(issuer);
        passport.addKey(vm.addr(_key));

        LedgerPolicy memory policy;
        policy.graceTime = 30 days;
        (policy.passport, policy.scope, policy.issuer, policy.provider) = (passport, scope, issuer, identity);
        workLedger = new WorkLedgerMock(factory, policy);
        bytes memory arguments = abi.encode(workLedger, program, token, WORK, 5_000, AGE);
        work = deploy("contracts/passport/providers/JustifiedWork.sol:JustifiedWork", arguments);
        stake = new StampProviderMock(true);

        Row[] memory rows = new Row[](3);
        rows[0] = Row({issuer: issuer, weight: 100_000, provider: identity});
        rows[1] = Row({issuer: work, weight: 100_000, provider: ProviderId.wrap(bytes32(uint256(2)))});
        rows[2] = Row({issuer: address(stake), weight: 50_000, provider: ProviderId.wrap(bytes32(uint256(3)))});
        Curve memory curve = Curve({low: 200_000, high: 250_000, lowBps: 5_000, highBps: 10_000});
        scorer = IScorer(deploy("contracts/passport/Scorer.sol:Scorer", abi.encode(passport, scope, rows, curve)));
        _trust(address(scorer));
        _reopen(_gateConfig());
    }

    function _gateConfig() internal view returns (RoundConfig memory config) {
        config = _config();
        (config.modules.builderGate, config.giving.explorerGate) = (address(scorer), address(scorer));
        config.giving.eligibilityGas = GATE_GAS;
    }

    /// An identity from now on, one per address.
    function _identify(address holder) internal returns (Stamp memory) {
        return _identify(holder, Nullifier.wrap(keccak256(abi.encode(holder))));
    }

    function _identify(address holder, Nullifier nullifier) internal returns (Stamp memory stamp) {
        stamp = Stamp({
            holder: holder,
            provider: identity,
            nullifier: nullifier,
            scope: scope,
            issuedAt: clock,
            expiresAt: clock + 300 days,
            keyEpoch: 1
        });
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_key, passport.hashStamp(stamp));
        passport.present(issuer, stamp, abi.encodePacked(r, s, v));
    }

    /// Granted and justified in Rounds of the token, from a moment on.
    function _justify(address builder, uint256 from, uint256 amount) internal {
        workLedger.setTotals(address(program), builder, address(token), from, amount, amount);
    }

    /// Identity and work, the work old enough to count now.
    function _qualify(address holder) internal returns (Stamp memory stamp) {
        stamp = _identify(holder);
        _justify(holder, clock - AGE, WORK);
    }
}
