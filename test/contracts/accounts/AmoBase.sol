// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccountFactory} from "../../../contracts/interfaces/IAccountFactory.sol";
import {IAmoRecipient} from "../../../contracts/interfaces/IAmoRecipient.sol";
import {IProfits} from "../../../contracts/interfaces/IProfits.sol";
import {Mandate, Venue} from "../../../contracts/types/Mandates.sol";
import {AmoVault, ProfitsBox} from "../support/AmoVault.sol";
import {Test} from "../support/Test.sol";
import {TestToken} from "../support/TestToken.sol";

/// @title AmoBase
/// @notice An account with 1000 in it and a mandate: three payrolls of 100 kept, two venues of at most 60 and 40 %, the
/// first mature after ten days, the second at once; at most 10 % of loss; a fifth of profit for the Program.
abstract contract AmoBase is Test {
    uint40 internal constant START = 1_767_225_600;
    uint256 internal constant FUNDS = 1000e18;
    uint128 internal constant PAYROLL = 100e18;
    uint40 internal constant PERIOD = 30 days;
    uint40 internal constant MATURITY = 10 days;

    IAccountFactory internal accounts;
    IAmoRecipient internal amo;
    TestToken internal dollar;
    AmoVault internal slow;
    AmoVault internal quick;
    ProfitsBox internal box;
    address internal worker = makeAddr("worker");
    address internal payee = makeAddr("payee");
    address internal anyone = makeAddr("anyone");
    address internal treasury = makeAddr("treasury");
    uint40 internal clock;

    function setUp() public virtual {
        _setClock(START);
        accounts = IAccountFactory(deploy("contracts/accounts/AccountFactory.sol:AccountFactory", ""));
        dollar = new TestToken(18);
        (slow, quick, box) = (new AmoVault(dollar), new AmoVault(dollar), new ProfitsBox());
        amo = _create(_mandate(), "amo");
        dollar.mint(address(amo), FUNDS);
    }

    function _mandate() internal view returns (Mandate memory m) {
        (m.owner, m.program, m.asset) = (worker, treasury, address(dollar));
        m.profits = IProfits(address(box));
        (m.payroll, m.payrollPeriod, m.payrollsKept, m.payee) = (PAYROLL, PERIOD, 3, payee);
        (m.lossLimitBps, m.profitSplitBps) = (1_000, 2_000);
        m.venues = new Venue[](2);
        m.venues[0] = Venue({vault: address(slow), ceilingBps: 6_000, maturity: MATURITY});
        m.venues[1] = Venue({vault: address(quick), ceilingBps: 4_000, maturity: 0});
    }

    function _create(Mandate memory m, bytes32 salt) internal returns (IAmoRecipient) {
        vm.prank(m.owner);
        return IAmoRecipient(accounts.createAmoRecipient(m, salt));
    }

    function _deploy(uint256 venue, uint256 amount) internal {
        vm.prank(worker);
        amo.deploy(venue, amount);
    }

    function _keptSince() internal view returns (uint256) {
        return _keptSinceAt(clock);
    }

    function _keptSinceAt(uint256 timestamp) internal view returns (uint256) {
        return accounts.keptSinceAt(worker, treasury, address(dollar), 3 * PAYROLL, timestamp);
    }

    /// Found twice, an hour apart.
    function _findBroken() internal {
        assertFalse(amo.check());
        _skip(1 hours);
        assertFalse(amo.check());
    }

    function _unwindAll(address by, uint256 venue) internal {
        uint256 shares = (venue == 0 ? slow : quick).balanceOf(address(amo));
        vm.prank(by);
        amo.unwind(venue, shares);
    }

    function _setClock(uint256 newClock) internal {
        clock = uint40(newClock);
        vm.warp(newClock);
    }

    function _skip(uint256 time) internal {
        _setClock(clock + time);
    }
}
