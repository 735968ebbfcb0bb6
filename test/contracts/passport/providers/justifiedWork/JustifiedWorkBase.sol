// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPassport} from "../../../../../contracts/interfaces/IPassport.sol";
import {IProgramFactory} from "../../../../../contracts/interfaces/IProgramFactory.sol";
import {IStampProvider} from "../../../../../contracts/interfaces/IStampProvider.sol";
import {IWorkLedger} from "../../../../../contracts/interfaces/IWorkLedger.sol";
import {Stamp} from "../../../../../contracts/types/Stamps.sol";
import {LedgerPolicy} from "../../../../../contracts/types/Work.sol";
import {PassportBase} from "../../PassportBase.sol";
import {WorkLedgerMock} from "../../../support/WorkLedgerMock.sol";

/// The getters beside IStampProvider.
interface IJustifiedWork is IStampProvider {
    function ledger() external view returns (IWorkLedger);
    function program() external view returns (address);
    function asset() external view returns (address);
    function minJustified() external view returns (uint256);
    function minShareBps() external view returns (uint256);
    function minAge() external view returns (uint256);
    function graceTime() external view returns (uint256);
}

/// A factory that knows one Program.
contract OneProgram {
    mapping(address account => bool isProgram) public isProgram;

    constructor(address program) {
        isProgram[program] = true;
    }
}

/// A Stamp for 100 justified, 60 % of what was granted, a week ago; the Ledger gives 30 days of grace, and goes by Discord
/// accounts. Alice has one for TTL.
abstract contract JustifiedWorkBase is PassportBase {
    uint256 internal constant MIN = 100;
    uint256 internal constant SHARE = 6_000;
    uint64 internal constant AGE = 7 days;
    uint40 internal constant GRACE = 30 days;

    address internal program = makeAddr("program");
    address internal asset = makeAddr("asset");
    WorkLedgerMock internal ledger;
    IJustifiedWork internal stampOfWork;
    Stamp internal identity;

    function setUp() public virtual override {
        super.setUp();
        IProgramFactory factory = IProgramFactory(address(new OneProgram(program)));
        ledger = new WorkLedgerMock(factory, _policy(passport));
        stampOfWork = _deploy(MIN, SHARE, AGE);
        identity = _stamp(alice, N1);
        _present(identity);
        _setClock(START + 1);
    }

    function _policy(IPassport identities) internal view returns (LedgerPolicy memory policy) {
        policy.graceTime = GRACE;
        policy.judgeTime = 7 days;
        (policy.passport, policy.scope, policy.issuer, policy.provider) = (identities, scope, issuer, discord);
    }

    function _deploy(uint256 minJustified, uint256 minShareBps, uint256 minAge) internal returns (IJustifiedWork) {
        bytes memory arguments = _arguments(program, minJustified, minShareBps, minAge);
        return IJustifiedWork(deploy("contracts/passport/providers/JustifiedWork.sol:JustifiedWork", arguments));
    }

    function _arguments(
        address program_,
        uint256 minJustified,
        uint256 minShareBps,
        uint256 minAge
    ) internal view returns (bytes memory) {
        return abi.encode(ledger, program_, asset, minJustified, minShareBps, minAge);
    }

    /// Granted and justified by `builder` from a moment on.
    function _totals(address builder, uint256 from, uint256 granted, uint256 justified) internal {
        ledger.setTotals(program, builder, asset, from, granted, justified);
    }

    function _has(address holder, uint256 timestamp) internal view returns (bool held) {
        uint64 expiresAt;
        (held, expiresAt) = stampOfWork.heldAt(holder, timestamp);
        assertEq(expiresAt, held ? timestamp + 1 : 0, "expiry");
    }
}
