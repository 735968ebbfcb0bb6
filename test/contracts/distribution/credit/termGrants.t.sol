// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Application, ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Grant} from "../../../../contracts/types/Credit.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {GrantsBase} from "./GrantsBase.sol";
import {RefusalMock} from "./RefusalMock.sol";

contract TermGrantsTest is GrantsBase {
    function setUp() public override {
        super.setUp();
        limits = _newLimits(address(0));
    }

    function test_RevertGiven_NoCode() public {
        _expectNoCode(_LIMITS, abi.encode(anyone, TERM, token, address(0)), anyone);
        _expectNoCode(_LIMITS, abi.encode(factory, TERM, anyone, address(0)), anyone);
        _expectNoCode(_LIMITS, abi.encode(factory, TERM, token, anyone), anyone);
        _expectNoCode(_DISCOUNTS, abi.encode(anyone, TERM, 1), anyone);
    }

    function _expectNoCode(string memory artifact, bytes memory arguments, address account) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.TermGrants_NoCode.selector, account));
        this.deployOrRevert(artifact, arguments);
    }

    function test_RevertGiven_TermOutOfBounds() public {
        (uint256 least, uint256 most) = (1 days, 5 * 365 days);
        uint256[2] memory terms = [least - 1, most + 1];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.TermGrants_TermOutOfBounds.selector, terms[i], least, most));
            this.deployOrRevert(_LIMITS, abi.encode(factory, terms[i], token, address(0)));
        }
    }

    function test_RevertGiven_DiscountOutOfBounds() public {
        uint256[2] memory discounts = [uint256(0), 10_001];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(Errors.RateDiscounts_DiscountOutOfBounds.selector, discounts[i], 10_000)
            );
            this.deployOrRevert(_DISCOUNTS, abi.encode(factory, TERM, discounts[i]));
        }
    }

    /* DELIVER */

    /// What a Round would answer.
    function poolAsset() external pure returns (address) {
        return address(0);
    }

    function test_RevertWhen_NotARound() public {
        address[3] memory callers = [address(this), address(program), admin];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.TermGrants_NotARound.selector, callers[i]));
            vm.prank(callers[i]);
            limits.deliver(_id(1), alice, 1);
        }
    }

    function test_RevertGiven_PoolIsAsset() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.TermGrants_PoolIsAsset.selector, round, token));
        vm.prank(address(round));
        limits.deliver(_id(1), alice, 1);
    }

    function test_RevertWhen_AmountOutOfBounds() public {
        _settledRound(address(limits), POOL);
        uint256[2] memory amounts = [uint256(0), 2 ** 104];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(Errors.TermGrants_AmountOutOfBounds.selector, amounts[i], 2 ** 104 - 1)
            );
            vm.prank(address(round));
            limits.deliver(_id(1), alice, amounts[i]);
        }
    }

    function test_RevertGiven_DeliveredAlready() public {
        ApplicationId id = _settledRound(address(limits), POOL);
        round.claimMatch(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        round.claimMatch(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.TermGrants_AlreadyDelivered.selector, round, id));
        vm.prank(address(round));
        limits.deliver(id, alice, 1);
    }

    function test_WhenDelivered() public {
        ApplicationId id = _settledRound(address(limits), POOL);
        vm.expectEmit(address(limits));
        emit Events.GrantDelivered(address(program), alice, address(round), id, PAYOUT, POOL, clock + TERM);
        vm.prank(anyone);
        round.claim(id);
        assertEq(limits.limitOf(address(program), alice), POOL);
        assertEq(limits.limitOf(address(program), PAYOUT), 0);
        assertEq(limits.limitOf(address(_program()), alice), 0);
        Grant memory grant = limits.grantOf(address(round), id);
        assertEq(grant.holder, alice);
        assertEq(grant.amount, POOL);
        assertEq(grant.deliveredAt, clock);
        assertEq(grant.expiresAt, clock + TERM);
        _skip(TERM - 1);
        assertEq(limits.limitOf(address(program), alice), POOL);
        _skip(1);
        assertEq(limits.limitOf(address(program), alice), 0);
    }

    /// A kind of Round that lies: it is one by the registry, and so a Program's own doing.
    function test_GivenHostileProgram() public {
        address hostile = _hostileRound();
        vm.mockCall(hostile, abi.encodeWithSignature("poolAsset()"), abi.encode(address(0)));
        Application memory lie;
        lie.builder = bob;
        vm.mockCall(hostile, abi.encodeWithSignature("application(uint32)", 1), abi.encode(lie));
        vm.prank(hostile);
        limits.deliver(_id(1), bob, 2 ** 104 - 1);
        assertEq(limits.limitOf(factory.programOf(hostile), bob), 2 ** 104 - 1);
        assertEq(limits.limitOf(address(program), bob), 0);
    }

    function test_GivenTwoRounds() public {
        _claimed(address(limits), 100e18);
        uint256 first = clock;
        _claimed(address(limits), 40e18);
        uint256 second = clock;
        assertEq(limits.grantedOf(address(program), alice), 140e18);
        _setClock(first + TERM);
        assertEq(limits.grantedOf(address(program), alice), 40e18);
        _setClock(second + TERM);
        assertEq(limits.grantedOf(address(program), alice), 0);
    }

    /* PAST */

    function test_RevertWhen_NotYet() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.TermGrants_NotYet.selector, clock));
        limits.grantedAt(address(program), alice, clock);
        assertEq(limits.grantedAt(address(program), alice, clock - 1), 0);
    }

    function test_WhenPast() public {
        _claimed(address(limits), 100e18);
        uint256 from = clock;
        for (uint256 i = 0; i < 2; ++i) {
            _skip(TERM);
            assertEq(limits.grantedAt(address(program), alice, from - 1), 0);
            assertEq(limits.grantedAt(address(program), alice, from), 100e18);
            assertEq(limits.grantedAt(address(program), alice, from + TERM - 1), 100e18);
        }
        assertEq(limits.grantedAt(address(program), alice, from + TERM), 0);
    }

    /* LIMITS AND DISCOUNTS */

    function test_GivenLedger() public {
        RefusalMock record = new RefusalMock();
        limits = _newLimits(address(record));
        assertEq(address(limits.ledger()), address(record));
        _claimed(address(limits), POOL);
        assertEq(limits.limitOf(address(program), alice), POOL);
        record.setRefused(address(program), alice, address(round));
        assertEq(limits.limitOf(address(program), alice), 0);
        assertEq(limits.grantedOf(address(program), alice), POOL);
        record.setRefused(address(program), alice, address(0));
        assertEq(limits.limitOf(address(program), alice), POOL);
    }

    function test_GivenBrokenLedger() public {
        RefusalMock record = new RefusalMock();
        limits = _newLimits(address(record));
        _claimed(address(limits), POOL);
        record.setBroken(true);
        vm.expectRevert(RefusalMock.RefusalMock_Broken.selector);
        limits.limitOf(address(program), alice);
        assertEq(limits.limitOf(address(program), bob), 0);
    }

    function test_GivenManyGrants() public {
        discounts = _newDiscounts(500);
        _claimed(address(discounts), 300);
        assertEq(discounts.discountOf(address(program), alice), 300);
        _claimed(address(discounts), 300);
        assertEq(discounts.discountOf(address(program), alice), 500);
        assertEq(discounts.grantedOf(address(program), alice), 600);
        assertEq(discounts.maxDiscountBps(), 500);
        _assertPhase(Phase.Settled);
    }
}
