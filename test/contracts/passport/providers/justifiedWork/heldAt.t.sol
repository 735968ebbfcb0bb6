// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPassport} from "../../../../../contracts/interfaces/IPassport.sol";
import {WorkLedgerMock} from "../../../support/WorkLedgerMock.sol";
import {JustifiedWorkBase} from "./JustifiedWorkBase.sol";

contract HeldAtTest is JustifiedWorkBase {
    function test_GivenUnknown() public view {
        assertFalse(_has(bob, clock));
        assertFalse(_has(alice, clock));
    }

    function test_WhenBeforeMinAge() public {
        _totals(alice, 0, 100, 100);
        assertFalse(_has(alice, 0));
        assertFalse(_has(alice, AGE - 1));
    }

    /// No year a Round can be in; `expiresAt` has no room for the second after it.
    function test_WhenTooFarAhead() public {
        ledger.setPolicy(_policy(IPassport(address(0))));
        stampOfWork = _deploy(MIN, 0, AGE);
        _totals(alice, 0, 100, 100);
        assertTrue(_has(alice, type(uint64).max - 1));
        assertFalse(_has(alice, type(uint64).max));
        assertFalse(_has(alice, type(uint256).max));
    }

    function test_GivenNoIdentity() public {
        _totals(bob, START, 100, 100);
        assertFalse(_has(bob, START + AGE));
    }

    /// At the moment asked about: nothing before it was recorded, nothing after it has expired.
    function test_GivenIdentityAtAnotherTime() public {
        _totals(alice, START - 10 days, 100, 100);
        assertFalse(_has(alice, START - 1));
        assertTrue(_has(alice, START));
        assertTrue(_has(alice, START + TTL - 1));
        assertFalse(_has(alice, START + TTL));
    }

    function test_GivenIdentityRevoked() public {
        _totals(alice, START, 100, 100);
        assertTrue(_has(alice, START + AGE));
        vm.prank(issuer);
        passport.revokeStamp(identity);
        assertFalse(_has(alice, START + AGE));
    }

    function test_GivenLedgerWithoutIdentities() public {
        ledger.setPolicy(_policy(IPassport(address(0))));
        stampOfWork = _deploy(MIN, SHARE, AGE);
        _totals(bob, START, 100, 100);
        assertTrue(_has(bob, START + AGE));
    }

    function test_GivenTooLittleJustified() public {
        _totals(alice, START, 100, 99);
        assertFalse(_has(alice, START + AGE));
        _totals(alice, START, 100, 100);
        assertTrue(_has(alice, START + AGE));
    }

    /// D110: what was accepted a moment ago, or will be, does not count yet; what counted then goes on counting then.
    function test_GivenJustifiedTooLate() public {
        _totals(alice, clock, 100, 100);
        assertFalse(_has(alice, clock));
        assertFalse(_has(alice, clock + AGE - 1));
        assertTrue(_has(alice, clock + AGE));
        uint64 donationUntil = clock + AGE;
        _setClock(donationUntil + 5 days);
        _totals(alice, clock, 100_000, 100);
        assertTrue(_has(alice, donationUntil));
    }

    function test_GivenAnotherProgramOrAsset() public {
        ledger.setTotals(anyone, alice, asset, START, 100, 100);
        ledger.setTotals(program, alice, anyone, START, 100, 100);
        assertFalse(_has(alice, START + AGE));
    }

    /// 120 of 200 are 60 %.
    function test_GivenShareTooSmall() public {
        _totals(alice, START - GRACE, 200, 120);
        assertTrue(_has(alice, START + AGE));
        _totals(alice, START - GRACE, 201, 120);
        assertFalse(_has(alice, START + AGE));
        _totals(alice, START, 201, 121);
        assertTrue(_has(alice, START + AGE));
    }

    /// A Builder that is granted more has its grace to justify it before it counts.
    function test_GivenGrantedWithinGrace() public {
        _totals(alice, START, 1_000, 100);
        for (uint64 time = START + AGE; time < START + AGE + GRACE; time += 1 days) assertTrue(_has(alice, time));
        assertTrue(_has(alice, START + AGE + GRACE - 1));
        assertFalse(_has(alice, START + AGE + GRACE));
    }

    function test_GivenNoShareAsked() public {
        stampOfWork = _deploy(MIN, 0, 0);
        _totals(alice, START - GRACE, 1e30, 100);
        assertTrue(_has(alice, clock));
    }

    function test_RevertGiven_LedgerFails() public {
        _totals(alice, START, 100, 100);
        ledger.setReverting(true);
        vm.expectRevert(WorkLedgerMock.WorkLedgerMock_Refused.selector);
        stampOfWork.heldAt(alice, START + AGE);
    }

    function test_RevertGiven_PassportFails() public {
        _totals(alice, START, 100, 100);
        vm.etch(address(passport), "");
        vm.expectRevert();
        stampOfWork.heldAt(alice, START + AGE);
    }

    /// D136
    function test_RevertWhen_GasRunsOut(uint256 gasLimit) public {
        _totals(alice, START - GRACE, 100, 100);
        gasLimit = bound(gasLimit, 100, 80_000);
        (bool success, bytes memory answer) = address(stampOfWork).staticcall{gas: gasLimit}(
            abi.encodeCall(stampOfWork.heldAt, (alice, START + AGE))
        );
        if (success) assertEq(answer, abi.encode(true, START + AGE + 1));
    }

    /// Against the rule in other words.
    function test_WhenAnyTime(uint64 time, uint96[3] memory steps, uint96[3] memory shares) public {
        uint64[3] memory moments = [START - 40 days, START - 5 days, START + 10 days];
        uint256[3] memory granted;
        uint256[3] memory justified;
        for (uint256 i = 0; i < 3; ++i) {
            granted[i] = (i == 0 ? 0 : granted[i - 1]) + bound(steps[i], 0, 150);
            justified[i] = bound(shares[i], i == 0 ? 0 : justified[i - 1], granted[i]);
            _totals(alice, moments[i], granted[i], justified[i]);
        }
        time = uint64(bound(time, START - 50 days, START + 100 days));
        uint256 done = _at(justified, moments, time - AGE);
        uint256 due = _at(granted, moments, time - AGE - GRACE);
        bool isHolder = time >= START && time < START + TTL;
        assertEq(_has(alice, time), isHolder && done >= 100 && done * 5 >= due * 3);
    }

    function _at(uint256[3] memory values, uint64[3] memory moments, uint256 time) private pure returns (uint256 last) {
        for (uint256 i = 0; i < 3; ++i) if (moments[i] <= time) last = values[i];
    }
}
